package org.khabar.enrich.separate;

import java.util.Arrays;
import java.util.Locale;

/**
 * The lines that recur in the articles of a document's source: menus, newsletter boxes, headings of lists, boilerplate. A line
 * is known by the hash of its text. Immutable.
 */
public final class RecurringLines {
    private static final int MAX_NAME = 80;

    /** Of a source of which nothing is known. */
    public static final RecurringLines NONE = new RecurringLines("", 0, new long[0], new int[0]);

    private final String source;
    private final int articles;
    private final long[] lines;
    private final int[] counts;

    /**
     * @param source name of the source, for people
     * @param articles how many of its newest articles were looked at
     * @param lines hashes of the lines, ascending
     * @param counts how many of the articles have each line
     */
    public RecurringLines(String source, int articles, long[] lines, int[] counts) {
        this.source = source;
        this.articles = articles;
        this.lines = lines.clone();
        this.counts = counts.clone();
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return lines.length == 0;
    }

    /** Decisions name it with each line; who calls a source by a long text is named by its beginning. */
    private String name() {
        return source.length() <= MAX_NAME ? source : source.substring(0, MAX_NAME) + "…";
    }

    /** How many of the articles have the line; 0 if it does not recur. */
    int count(long line) {
        int found = Arrays.binarySearch(lines, line);
        return found < 0 ? 0 : counts[found];
    }

    /**
     * Why lines are no text of an article, in words.
     *
     * @param least how many articles have that of the lines that fewest have
     * @param most how many have that which most have
     */
    String reason(int least, int most) {
        return least == most
                ? String.format(Locale.ROOT, "in %d of the last %d articles of %s", most, articles, name())
                : String.format(
                        Locale.ROOT, "in %d to %d of the last %d articles of %s", least, most, articles, name());
    }
}
