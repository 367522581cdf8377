package org.khabar.enrich.separate;

import org.jspecify.annotations.Nullable;
import org.khabar.enrich.separate.Line.End;

/**
 * Labels the lines that are known to recur in the articles of the source. What a line gave itself away as by other means it
 * stays, and the headline is never taken: a list of most-read articles on other pages may have made it recur.
 */
final class Recall {
    /** So many lines below a headline it may stand again. */
    private static final int TITLE_REPEAT = 2;

    /** Links are shorter than this; from here on a line may be text. */
    private static final int MIN_TEXT_WORDS = 6;

    private Recall() {}

    /**
     * Labels those lines that may be labelled before the text is found. Above the text a short line may be the headline or a
     * dateline, so it waits for {@link #markRest}.
     *
     * @param title the given title, or null
     */
    static void mark(Page page, @Nullable LineKey title) {
        boolean hasText = false;
        for (int index = 0; index < page.size(); index++) {
            if (page.isLabelled(index)) {
                continue;
            }
            boolean isParagraph = page.line(index).isParagraph();
            if (!recurs(page, index, title)) {
                hasText |= isParagraph;
            } else if ((hasText && !mayBeHeadline(page, index))
                    || (isParagraph && page.line(index).shape().end() == End.STOP)) {
                label(page, index);
            }
        }
    }

    /** Below a text the headline of a second article may stand: twice, one line apart at most, or above a date or a byline. */
    private static boolean mayBeHeadline(Page page, int index) {
        int next = index + 1;
        return isTwice(page, index)
                || (next < page.size() && (page.is(next, LineLabel.DATE) || page.is(next, LineLabel.BYLINE)));
    }

    private static boolean isTwice(Page page, int index) {
        for (int other = Math.max(0, index - TITLE_REPEAT); other <= index + TITLE_REPEAT; other++) {
            if (other != index && page.isSameText(index, other)) {
                return true;
            }
        }
        return false;
    }

    /** Labels the others, once title and dateline are found: those that were taken for text. */
    static void markRest(Page page, @Nullable LineKey title) {
        for (int index = 0; index < page.size(); index++) {
            if (page.labelOrChrome(index).isKept() && recurs(page, index, title)) {
                label(page, index);
            }
        }
    }

    /**
     * Whether at least half of the text is left. What has less is rather an article that the source has published under other
     * ids too, and to be taken as if nothing were known.
     */
    static boolean leavesEnough(Page page) {
        int own = 0;
        int recalled = 0;
        boolean recursSomewhere = false;
        for (int index = 0; index < page.size(); index++) {
            int words = page.line(index).words();
            recursSomewhere |= page.recurs(index);
            if (page.labelOrChrome(index).isKept()) {
                own += words;
            } else if (page.isRecalled(index) && words >= MIN_TEXT_WORDS) {
                recalled += words;
            }
        }
        return own >= recalled && (own > 0 || !recursSomewhere);
    }

    private static boolean recurs(Page page, int index, @Nullable LineKey title) {
        return page.recurs(index) && (title == null || !page.line(index).key().isSameAs(title));
    }

    private static void label(Page page, int index) {
        page.label(index, LineLabel.CHROME);
        page.setRecalled(index);
    }
}
