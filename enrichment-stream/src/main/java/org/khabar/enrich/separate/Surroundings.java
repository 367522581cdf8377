package org.khabar.enrich.separate;

import java.util.List;
import org.khabar.enrich.separate.ArticleHeads.Head;
import org.khabar.enrich.separate.Line.End;

/** Labels what is left once the heads of the articles are known: around the titles, between the paragraphs, below them. */
final class Surroundings {
    private static final int MAX_SUBHEADING_WORDS = 15;
    /** A chorus or a vote count may stand twice; a longer paragraph does not. */
    private static final int MIN_REPEATED_WORDS = 8;

    /** So many lines below the last sentence are no list of the article's. */
    private static final int MAX_TAIL = 4;

    private final Page page;
    private final Datelines datelines;

    private Surroundings(Page page, Datelines datelines) {
        this.page = page;
        this.datelines = datelines;
    }

    static void mark(Page page, List<Head> heads, Datelines datelines) {
        var surroundings = new Surroundings(page, datelines);
        for (int at = 0; at < heads.size(); at++) {
            int end = at + 1 < heads.size() ? heads.get(at + 1).from() : page.size();
            surroundings.markHead(heads.get(at));
            surroundings.markText(heads.get(at), end);
            surroundings.markStrayDates(heads.get(at), end);
        }
        surroundings.markRepeatedParagraphs();
    }

    private void markHead(Head head) {
        int title = head.title();
        if (title >= 0) {
            page.label(title, LineLabel.TITLE);
        }
        boolean isClean = title < 0 || page.isClean();
        for (int index = head.from(); index < head.text(); index++) {
            if (!page.isLabelled(index)) {
                page.label(index, labelInHead(index, head, isClean));
            }
        }
        markCaptionRepeats(head.from(), head.text());
    }

    private LineLabel labelInHead(int index, Head head, boolean isClean) {
        if (head.title() >= 0
                && page.line(index).key().isSameAs(page.line(head.title()).key())) {
            return LineLabel.TITLE_REPEAT;
        }
        if (index < head.title()) {
            return LineLabel.CHROME;
        }
        if (index > head.title() && datelines.isDateline(page.line(index))) {
            return LineLabel.DATELINE;
        }
        if (page.isRepeated(index) && head.title() >= 0) {
            return LineLabel.CAPTION;
        }
        return page.isInBody(index) && (isClean || isDeck(index)) ? LineLabel.SUBHEADING : LineLabel.CHROME;
    }

    /** A line of some length between title and text, on a page whose title stands on top. */
    private boolean isDeck(int index) {
        return page.line(index).words() > MAX_SUBHEADING_WORDS / 2;
    }

    private void markCaptionRepeats(int from, int to) {
        for (int index = from; index < to; index++) {
            if (page.is(index, LineLabel.CAPTION) && page.firstOccurrence(index) < index) {
                page.label(index, LineLabel.CAPTION_REPEAT);
            }
        }
    }

    private void markText(Head head, int end) {
        boolean isAboveText = false;
        markTail(head, end);
        for (int index = end - 1; index >= head.text(); index--) {
            if (!page.isLabelled(index)) {
                page.label(index, labelInText(index, head, end));
            } else if (isAboveText && page.isClean() && page.is(index, LineLabel.DATE)) {
                page.label(index, LineLabel.SUBHEADING); // a programme by days: no page prints its date there
            }
            isAboveText |= page.is(index, LineLabel.BODY);
        }
        markCaptionRepeats(head.text(), end);
    }

    /** What stands below the last sentence of a page with buttons, and is no list, is the heading of what follows. */
    private void markTail(Head head, int end) {
        int last = end - 1;
        int tail = 0;
        while (last > head.text() && !isText(last)) {
            tail += page.isInBody(last) && !page.isLabelled(last) ? 1 : 0;
            last--;
        }
        if (page.isClean() || tail > MAX_TAIL) {
            return;
        }
        for (int index = last + 1; index < end; index++) {
            if (!page.isLabelled(index)) {
                page.label(index, isAboveCredit(index, end) ? LineLabel.CREDIT : LineLabel.CHROME);
            }
        }
    }

    /** A paragraph, or a line too long for a heading: not everybody writes the last full stop. */
    private boolean isText(int index) {
        boolean isSentence = page.isParagraph(index) && page.line(index).endsSentence();
        return isSentence
                || (page.isInBody(index)
                        && !page.isLabelled(index)
                        && page.line(index).words() > MAX_SUBHEADING_WORDS);
    }

    private LineLabel labelInText(int index, Head head, int end) {
        if (page.isParagraph(index)) {
            return LineLabel.BODY;
        }
        var line = page.line(index);
        if (head.title() >= 0 && line.key().isSameAs(page.line(head.title()).key())) {
            return LineLabel.TITLE_REPEAT;
        }
        if (!page.isInBody(index)) {
            return LineLabel.CHROME;
        }
        if (isTwiceInARow(index)) {
            return LineLabel.CAPTION;
        }
        if (isAboveCredit(index, end)) {
            return LineLabel.CREDIT;
        }
        boolean isLast = index + 1 == end;
        boolean isShort = line.words() <= MAX_SUBHEADING_WORDS;
        boolean isHeading = !isLast && page.is(index + 1, LineLabel.BODY) && isShort;
        return isHeading && line.shape().end() != End.STOP ? LineLabel.SUBHEADING : LineLabel.BODY;
    }

    private boolean isAboveCredit(int index, int end) {
        var line = page.line(index);
        return index + 1 < end
                && page.is(index + 1, LineLabel.CREDIT)
                && line.words() <= MAX_SUBHEADING_WORDS
                && line.shape().end() == End.OPEN;
    }

    private boolean isTwiceInARow(int index) {
        var text = page.line(index).text();
        return page.isRepeated(index)
                && ((index > 0 && page.line(index - 1).text().equals(text))
                        || (index + 1 < page.size()
                                && page.line(index + 1).text().equals(text)));
    }

    /** High above the title stands the day on which the page was fetched, and from the second below the text on those of teasers. */
    private void markStrayDates(Head head, int end) {
        for (int index = head.from(); index < head.title() - ArticlePart.LINES_ABOVE_TITLE; index++) {
            markStrayDate(index);
        }
        int last = end - 1;
        while (last > head.text() && !page.labelOrChrome(last).isKept()) {
            last--;
        }
        boolean isFirst = true;
        for (int index = last + 1; index < end; index++) {
            if (page.is(index, LineLabel.DATE)) {
                if (!isFirst) {
                    markStrayDate(index);
                }
                isFirst = false;
            }
        }
    }

    private void markStrayDate(int index) {
        if (page.is(index, LineLabel.DATE)) {
            page.label(index, LineLabel.CHROME);
        }
    }

    private void markRepeatedParagraphs() {
        for (int index = 0; index < page.size(); index++) {
            int first = page.firstOccurrence(index);
            if (first < index
                    && page.is(index, LineLabel.BODY)
                    && page.is(first, LineLabel.BODY)
                    && page.line(index).words() >= MIN_REPEATED_WORDS
                    && !isQuestionAgain(index, first)) {
                page.label(index, LineLabel.BODY_REPEAT);
            }
        }
    }

    /** An interviewer asks everybody the same, and gets other answers. */
    private boolean isQuestionAgain(int index, int first) {
        return page.line(index).shape().end() == End.CRY
                && index + 1 < page.size()
                && !page.isSameText(first + 1, index + 1);
    }
}
