package org.khabar.enrich.separate;

import org.jspecify.annotations.Nullable;
import org.khabar.enrich.separate.Line.End;

/**
 * What a page is about, before anything is known of its body: which line is its title, and how much the words of each line
 * are those of the title and of the text around it. Lines of an article share words with both, teasers of other stories and
 * notices with neither.
 */
final class Topic {
    private static final int MIN_TITLE_WORDS = 3;
    private static final int MAX_TITLE_WORDS = 40;

    /** So many lines below a title its date or author stands. */
    private static final int DATE_BELOW = 3;

    /** So many lines below a title its text has begun, and so many lines of it are compared with the title. */
    private static final int TEXT_BELOW = 12;

    private static final int TEXT_LINES = 6;

    /** A line is the title if so much of its words stands in the text below, less if a date or an author stands below it too. */
    private static final double MIN_OVERLAP = 0.6;

    private static final double MIN_OVERLAP_OF_DATED = 0.35;

    /** A line of fewer stems says too little to be known as a title by its words alone. */
    private static final int MIN_STEMS = 4;

    private static final int MIN_STEMS_OF_DATED = 2;

    /** Above a title, so near, stands no paragraph: a line that has one there is a subheading. */
    private static final int NO_TEXT_ABOVE = 3;

    private static final int MIN_PARAGRAPH_WORDS = 15;

    /** So many lines on either side are the text around a line. */
    private static final int NEAR = 6;

    private static final int MIN_PROSE_WORDS = 8;

    private final Page page;
    private final PageStems stems;
    private final boolean[] prose;
    private final int[] marks;
    private final double[] nearShares;
    private final double[] titleShares;
    private final int title;
    private int mark;

    /**
     * Reads the topic of a page whose known lines are labelled.
     *
     * @param given the given title, or null
     */
    Topic(Page page, @Nullable LineKey given) {
        this.page = page;
        stems = new PageStems(page);
        marks = new int[stems.size()];
        prose = new boolean[page.size()];
        nearShares = new double[page.size()];
        titleShares = new double[page.size()];
        for (int index = 0; index < prose.length; index++) {
            prose[index] = isProse(index);
        }
        title = findTitle(given);
        compareWithTitle(given);
        compareWithTextAround();
    }

    /** Index of the first line that is a title with its text below; -1 if none is surely one. */
    int title() {
        return title;
    }

    /** How much of the line's words, 0 to 1, stand in the title. */
    double titleShare(int index) {
        return titleShares[index];
    }

    /** How much of the line's words, 0 to 1, stand in the text around it too. */
    double nearShare(int index) {
        return nearShares[index];
    }

    private boolean isProse(int index) {
        var line = page.line(index);
        return !page.isLabelled(index) && line.endsSentence() && line.words() >= MIN_PROSE_WORDS;
    }

    private int findTitle(@Nullable LineKey given) {
        for (int index = 0; given != null && index < prose.length; index++) {
            if (page.line(index).key().isSameAs(given)) {
                return index;
            }
        }
        for (int index = 0; index < prose.length; index++) {
            if (mayBeTitle(index) && isAboveItsText(index)) {
                return index;
            }
        }
        return -1;
    }

    private boolean mayBeTitle(int index) {
        var line = page.line(index);
        return !page.isLabelled(index)
                && line.words() >= MIN_TITLE_WORDS
                && line.words() <= MAX_TITLE_WORDS
                && line.shape().end() != End.STOP
                && line.shape().end() != End.COLON;
    }

    private boolean isAboveItsText(int index) {
        boolean isDated = isDated(index);
        if (stems.of(index).length < (isDated ? MIN_STEMS_OF_DATED : MIN_STEMS)) {
            return false;
        }
        double overlap = overlapWithTextBelow(index, isDated);
        boolean isSure = isDated && overlap >= MIN_OVERLAP;
        return isSure || (overlap >= (isDated ? MIN_OVERLAP_OF_DATED : MIN_OVERLAP) && !hasTextAbove(index));
    }

    private boolean isDated(int index) {
        int to = Math.min(page.size() - 1, index + DATE_BELOW);
        for (int below = index + 1; below <= to; below++) {
            if (page.is(below, LineLabel.DATE) || page.is(below, LineLabel.BYLINE)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasTextAbove(int index) {
        for (int above = Math.max(0, index - NO_TEXT_ABOVE); above < index; above++) {
            if (prose[above] && page.line(above).words() >= MIN_PARAGRAPH_WORDS) {
                return true;
            }
        }
        return false;
    }

    /** Below a date even a list is text. */
    private double overlapWithTextBelow(int index, boolean isDated) {
        mark++;
        int read = 0;
        int to = Math.min(page.size(), index + 1 + TEXT_BELOW);
        for (int line = index + 1; line < to && read < TEXT_LINES; line++) {
            if (isDated ? !page.isLabelled(line) : prose[line]) {
                read++;
                mark(stems.of(line));
            }
        }
        return read == 0 ? 0 : markedShare(index);
    }

    private void compareWithTitle(@Nullable LineKey given) {
        mark++;
        if (title >= 0) {
            mark(stems.of(title));
        } else if (given != null) {
            mark(stems.of(given));
        }
        for (int index = 0; index < titleShares.length; index++) {
            titleShares[index] = markedShare(index);
        }
    }

    private void compareWithTextAround() {
        var around = new int[stems.size()];
        for (int index = -NEAR; index < nearShares.length; index++) {
            count(around, index + NEAR, 1);
            count(around, index - NEAR - 1, -1);
            if (index >= 0) {
                nearShares[index] = shareAround(index, around);
            }
        }
    }

    private void count(int[] around, int index, int change) {
        if (index >= 0 && index < prose.length && prose[index]) {
            for (int stem : stems.of(index)) {
                around[stem] += change;
            }
        }
    }

    private double shareAround(int index, int[] around) {
        int itself = prose[index] ? 1 : 0;
        int shared = 0;
        for (int stem : stems.of(index)) {
            shared += around[stem] > itself ? 1 : 0;
        }
        return share(shared, stems.of(index).length);
    }

    /** Marks stems until {@code mark} is raised. */
    private void mark(int[] some) {
        for (int stem : some) {
            marks[stem] = mark;
        }
    }

    private double markedShare(int index) {
        int marked = 0;
        for (int stem : stems.of(index)) {
            marked += marks[stem] == mark ? 1 : 0;
        }
        return share(marked, stems.of(index).length);
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
