package org.khabar.enrich.separate;

import org.jspecify.annotations.Nullable;
import org.khabar.enrich.separate.Cue.Kind;
import org.khabar.enrich.separate.Line.End;
import org.khabar.enrich.separate.Markup.Block;

/** Labels the lines that give themselves away, wherever they stand: by a phrase, a date, an agency's name. */
final class KnownLines {
    private static final int MAX_CREDIT_WORDS = 12;
    private static final int MAX_BYLINE_WORDS = 6;
    private static final int MAX_SWITCH_WORDS = 8;
    private static final int MAX_CAPTION_WORDS = 40;
    private static final int MIN_CAPTION_WORDS = 4;
    /** An agency's name is this long at most, "AFP via Getty Images" included. */
    private static final int MAX_AGENCY_CHARS = 40;

    /** The words differ between languages; decisions name them all so. */
    private static final Cue AGO = new Cue(Kind.AGO, "ago");

    private final CueBook book;
    private final DateLines dateLines;

    KnownLines(CueBook book, DateLines dateLines) {
        this.book = book;
        this.dateLines = dateLines;
    }

    /** Labels what is known; a line that is the given title is left to be its title, whatever it looks like. */
    void mark(Page page, @Nullable LineKey title) {
        for (int index = 0; index < page.size(); index++) {
            if (title != null && page.line(index).key().isSameAs(title)) {
                page.setCue(index, null);
                continue;
            }
            var label = labelOf(page, index);
            if (label != null) {
                page.label(index, label);
            }
        }
    }

    private @Nullable LineLabel labelOf(Page page, int index) {
        var line = page.line(index);
        var cue = page.cue(index);
        if (cue != null && isCredible(cue.kind(), line, index)) {
            return cue.kind().label();
        }
        page.setCue(index, null);
        if (line.markup().block() == Block.CAPTION) {
            return LineLabel.CAPTION;
        }
        if (dateLines.isDateLine(line)) {
            return LineLabel.DATE;
        }
        if (dateLines.isAgo(line)) {
            page.setCue(index, AGO);
            return LineLabel.CHROME;
        }
        if (line.words() <= MAX_SWITCH_WORDS && book.isSwitch(line.key())) {
            return LineLabel.CHROME;
        }
        var agency = agencyAtEnd(line);
        if (agency != null) {
            page.setCue(index, agency);
            return LineLabel.CAPTION;
        }
        return line.shape().letters() + line.shape().digits() == 0 ? LineLabel.CHROME : null;
    }

    private static boolean isCredible(Kind kind, Line line, int index) {
        int words = line.words();
        return switch (kind) {
            case CREDIT -> words <= MAX_CREDIT_WORDS;
            case BYLINE -> words <= MAX_BYLINE_WORDS && index > 0 && !line.endsSentence();
            case TEASERS -> line.shape().end() != End.STOP; // "More in sorrow than in anger, he agreed."
            case END, CHROME, TEASER, CAPTION, AGO -> true;
        };
    }

    /** "Boats in the harbour of Tyre (Reuters)", "... - via REUTERS": one clause that ends with an agency, not a sentence. */
    private @Nullable Cue agencyAtEnd(Line line) {
        var shape = line.shape();
        boolean isOneClause = shape.end() == End.OPEN && !shape.hasInnerEnd();
        if (!isOneClause || shape.words() < MIN_CAPTION_WORDS || shape.words() > MAX_CAPTION_WORDS) {
            return null;
        }
        var text = line.text();
        int start = startOfLastName(text);
        return start < 0 ? null : book.agency(text.substring(start));
    }

    private static int startOfLastName(String text) {
        int last = text.length() - 1;
        boolean isBracketed = text.charAt(last) == ')' || text.charAt(last) == ']';
        for (int at = last - 1; at >= Math.max(1, text.length() - MAX_AGENCY_CHARS); at--) {
            char character = text.charAt(at);
            if (isBracketed ? character == '(' || character == '[' : isDashOrBar(text, at)) {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean isDashOrBar(String text, int at) {
        char character = text.charAt(at);
        return character == '|'
                || character == '/'
                || character == '©'
                || ((character == '-' || character == '–' || character == '—') && text.charAt(at - 1) == ' ');
    }
}
