package org.khabar.enrich.separate;

import org.khabar.enrich.separate.Line.End;

/**
 * Labels the teasers of other stories: what follows a heading like "Read more" until text goes on, and rows of title, title
 * again, first words cut off. A heading before the first paragraph opens nothing, as the article itself follows it.
 */
final class TeaserBlocks {
    /** A teaser's first words are at least this many; less is a title. */
    private static final int MIN_LEAD_WORDS = 15;
    /** A line of fewer words within a block is a button or a section's name. */
    private static final int MIN_TITLE_WORDS = 3;
    /** One paragraph of this many words after a single link is the article going on. */
    private static final int MIN_LONE_PARAGRAPH_WORDS = 20;

    /** So many links between two paragraphs interrupt an article; more stand below it. */
    private static final int MAX_INTERRUPTION = 4;

    private final Page page;

    private TeaserBlocks(Page page) {
        this.page = page;
    }

    static void mark(Page page) {
        var blocks = new TeaserBlocks(page);
        blocks.markAfterHeadings();
        blocks.markRows();
    }

    private void markAfterHeadings() {
        boolean hasText = false;
        int index = 0;
        while (index < page.size()) {
            if (hasText && page.is(index, LineLabel.TEASER_HEADING)) {
                index = markBlock(index + 1);
            } else {
                hasText |= !page.isLabelled(index) && page.line(index).isParagraph();
                index++;
            }
        }
    }

    /** Labels lines from {@code start} on and returns the index of the line where the text goes on. */
    private int markBlock(int start) {
        int titles = 0;
        int index = start;
        for (; index < page.size() && !goesOn(index, titles); index++) {
            if (!page.isLabelled(index)) {
                page.label(index, labelWithin(index, start));
            }
            titles += page.is(index, LineLabel.TEASER_TITLE) ? 1 : 0;
        }
        if (index < page.size()) {
            takeBack(headingOfNextArticle(start, index), index);
            if (index - start <= MAX_INTERRUPTION) {
                page.setInterruption(start - 1, index);
            }
        }
        return index;
    }

    private boolean goesOn(int index, int titles) {
        if (!isText(index)) {
            return false;
        }
        boolean isFollowedByText = index + 1 < page.size() && isText(index + 1);
        boolean isTheOnlyOne = titles <= 1 && page.line(index).words() >= MIN_LONE_PARAGRAPH_WORDS;
        return isFollowedByText || isTheOnlyOne;
    }

    private boolean isText(int index) {
        return !page.isLabelled(index)
                && page.line(index).isParagraph()
                && page.line(index).words() >= MIN_LEAD_WORDS;
    }

    private LineLabel labelWithin(int index, int start) {
        var line = page.line(index);
        if (line.words() < MIN_TITLE_WORDS) {
            return LineLabel.CHROME;
        }
        if (index > start && line.text().equals(page.line(index - 1).text())) {
            return LineLabel.TEASER_REPEAT;
        }
        boolean followsTitle = index > start
                && (page.is(index - 1, LineLabel.TEASER_TITLE) || page.is(index - 1, LineLabel.TEASER_REPEAT));
        boolean isLead = line.words() >= MIN_LEAD_WORDS && (followsTitle || line.isParagraph());
        return isLead ? LineLabel.TEASER_LEAD : LineLabel.TEASER_TITLE;
    }

    /**
     * Where a title that is printed twice before the text goes on begins: it is the next article's. Else {@code end}, as
     * the line before is the last teaser.
     */
    private int headingOfNextArticle(int start, int end) {
        for (int index = end - 1; index > start; index--) {
            int first = page.firstOccurrence(index);
            if (first >= start && first < index && page.line(index).words() >= MIN_TITLE_WORDS) {
                return isLeadBetween(first, end) ? end : first;
            }
        }
        return end;
    }

    private void takeBack(int from, int to) {
        for (int index = from; index < to; index++) {
            if (page.is(index, LineLabel.TEASER_TITLE) || page.is(index, LineLabel.TEASER_REPEAT)) {
                page.unlabel(index);
            }
        }
    }

    private boolean isLeadBetween(int from, int to) {
        for (int index = from; index < to; index++) {
            if (page.is(index, LineLabel.TEASER_LEAD)) {
                return true;
            }
        }
        return false;
    }

    private void markRows() {
        int index = 0;
        while (index < page.size()) {
            int end = index;
            while (isTeaser(end)) {
                end += 3;
            }
            if (end > index + 3) {
                for (int at = index; at < end; at += 3) {
                    page.label(at, LineLabel.TEASER_TITLE);
                    page.label(at + 1, LineLabel.TEASER_REPEAT);
                    page.label(at + 2, LineLabel.TEASER_LEAD);
                }
            }
            index = Math.max(end, index + 1);
        }
    }

    private boolean isTeaser(int index) {
        if (index + 2 >= page.size() || page.isLabelled(index) || page.isLabelled(index + 2)) {
            return false;
        }
        var lead = page.line(index + 2);
        boolean isCut = lead.shape().end() == End.OPEN || lead.shape().end() == End.ELLIPSIS;
        return page.isSameText(index, index + 1) && lead.words() >= MIN_LEAD_WORDS && isCut;
    }
}
