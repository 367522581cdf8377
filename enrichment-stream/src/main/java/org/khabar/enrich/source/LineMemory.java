package org.khabar.enrich.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.agrona.collections.Long2LongHashMap;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.sketch.Longs;
import org.khabar.schema.RecurringLine;
import org.khabar.schema.internal.PageLines;
import org.khabar.schema.internal.SourceMemory;

/**
 * Which lines the newest articles of one source have, and which of them recur. Articles are told apart by their raw ids, so a
 * revision adds to its article; and a document most of whose text the source has published before is no article of its own.
 * While no more articles came than it looks at, and no more lines than it holds, the order in which they came makes no
 * difference. Not thread-safe.
 */
final class LineMemory {
    /** Articles that are looked at: one for each bit of a number. */
    static final int ARTICLES = Long.SIZE;

    /** Lines that are held; when there are more, at most {@value #LINES_KEPT} are kept. */
    static final int MAX_LINES = 512;

    private static final int LINES_KEPT = 384;

    /** Lines that are told of. */
    static final int MAX_RECURRING = 256;

    /** A line recurs when it is in so many articles, and in this share of those that are looked at. */
    private static final int MIN_ARTICLES = 3;

    private static final double MIN_SHARE = 0.1;

    private static final int NOWHERE = -1;

    private static final Comparator<RecurringLine> MOST_FREQUENT_FIRST = Comparator.comparingInt(
                    (RecurringLine line) -> -line.getArticles())
            .thenComparingLong(RecurringLine::getLine);

    private final Instant since;
    private long[] documents = {};
    private long[] lines = {};

    /** For each line which of the documents have it: the lowest bit stands for the first. */
    private long[] occurrences = {};

    private long articles;

    private LineMemory(Instant since) {
        this.since = since;
    }

    /**
     * What was remembered of a source.
     *
     * @param memory null when nothing was
     * @param now when the first article came, if this is it
     */
    static LineMemory of(@Nullable SourceMemory memory, Instant now) {
        if (memory == null) {
            return new LineMemory(now);
        }
        var result = new LineMemory(memory.getSince());
        result.documents = Longs.unpack(memory.getDocuments());
        result.lines = Longs.unpack(memory.getLines());
        result.occurrences = Longs.unpack(memory.getOccurrences());
        result.articles = memory.getArticles();
        return result;
    }

    /** The same as a record. */
    SourceMemory record(Instant lastSeenAt) {
        return SourceMemory.newBuilder()
                .setDocuments(Longs.pack(documents))
                .setLines(Longs.pack(lines))
                .setOccurrences(Longs.pack(occurrences))
                .setArticles(articles)
                .setSince(since)
                .setLastSeenAt(lastSeenAt)
                .build();
    }

    /** Adds the lines of a document to those of its article; leaves out copies. */
    void learn(PageLines page) {
        var added = Longs.unpack(page.getLines());
        var places = places(added);
        int document = place(page.getDocument());
        if (document == documents.length) {
            if (isMostlyKnown(places, page.getWords())) {
                return;
            }
            open(page.getDocument());
            document = 0;
        }
        mark(1L << document, added, places);
        if (lines.length > MAX_LINES) {
            forgetLines();
        }
    }

    /** Where each of some lines is held; {@value #NOWHERE} for those that are not. */
    private int[] places(long[] asked) {
        var byLine = new Long2LongHashMap(NOWHERE);
        for (int at = 0; at < asked.length; at++) {
            byLine.put(asked[at], at);
        }
        var places = new int[asked.length];
        Arrays.fill(places, NOWHERE);
        for (int at = 0; at < lines.length; at++) {
            int found = (int) byLine.get(lines[at]);
            if (found != NOWHERE) {
                places[found] = at;
            }
        }
        return places;
    }

    /** Which of the newest articles a document is; their number if it is none. */
    private int place(long document) {
        int place = 0;
        while (place < documents.length && documents[place] != document) {
            place++;
        }
        return place;
    }

    /** Whether more than half of the words are in lines that are held, or all lines are. */
    private static boolean isMostlyKnown(int[] places, List<Integer> words) {
        int known = 0;
        int all = 0;
        boolean hasNewLine = false;
        for (int at = 0; at < places.length; at++) {
            boolean isKnown = places[at] != NOWHERE;
            hasNewLine |= !isKnown;
            known += isKnown ? words.get(at) : 0;
            all += words.get(at);
        }
        return !hasNewLine || 2 * known > all;
    }

    private void open(long document) {
        for (int at = 0; at < occurrences.length; at++) {
            occurrences[at] <<= 1;
        }
        int kept = Math.min(documents.length, ARTICLES - 1);
        var newest = new long[kept + 1];
        newest[0] = document;
        System.arraycopy(documents, 0, newest, 1, kept);
        documents = newest;
        articles++;
    }

    /** Notes that a document has some lines, and leaves out the lines that none has any more. */
    private void mark(long document, long[] marked, int[] places) {
        var all = Arrays.copyOf(lines, lines.length + marked.length);
        var bits = Arrays.copyOf(occurrences, all.length);
        for (int at = 0; at < marked.length; at++) {
            int place = places[at] == NOWHERE ? lines.length + at : places[at];
            all[place] = marked[at];
            bits[place] |= document;
        }
        lines = all;
        occurrences = bits;
        keep(1);
    }

    /** Keeps the lines that most articles have, and of those that equally many have, the newest. */
    private void forgetLines() {
        var worths =
                Arrays.stream(occurrences).mapToInt(LineMemory::worth).sorted().toArray();
        keep(worths[worths.length - LINES_KEPT - 1] + 1);
    }

    private static int worth(long bits) {
        return bits == 0 ? 0 : Long.SIZE * Long.bitCount(bits) - Long.numberOfTrailingZeros(bits);
    }

    private void keep(int leastWorth) {
        int kept = 0;
        for (int at = 0; at < lines.length; at++) {
            if (worth(occurrences[at]) >= leastWorth) {
                lines[kept] = lines[at];
                occurrences[kept] = occurrences[at];
                kept++;
            }
        }
        lines = Arrays.copyOf(lines, kept);
        occurrences = Arrays.copyOf(occurrences, kept);
    }

    /** The lines that recur, those that most articles have first. */
    List<RecurringLine> recurring() {
        double enough = Math.max(MIN_ARTICLES, MIN_SHARE * documents.length);
        var recurring = new ArrayList<RecurringLine>();
        for (int at = 0; at < lines.length; at++) {
            int count = Long.bitCount(occurrences[at]);
            if (count >= enough) {
                recurring.add(new RecurringLine(lines[at], count));
            }
        }
        recurring.sort(MOST_FREQUENT_FIRST);
        return List.copyOf(recurring.subList(0, Math.min(recurring.size(), MAX_RECURRING)));
    }

    /** How many articles are looked at. */
    int articles() {
        return documents.length;
    }

    /** How many articles were counted since the beginning. */
    long articlesEver() {
        return articles;
    }

    /** When the first article came. */
    Instant since() {
        return since;
    }
}
