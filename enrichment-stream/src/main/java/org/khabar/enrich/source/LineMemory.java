package org.khabar.enrich.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Lines that are held; when there are more, {@value #LINES_KEPT} are kept: those that most articles have, then the newest. */
    static final int MAX_LINES = 512;

    private static final int LINES_KEPT = 384;

    /** Lines that are told of. */
    static final int MAX_RECURRING = 256;

    /** A line recurs when it is in so many articles, and in this share of those that are looked at. */
    static final int MIN_ARTICLES = 3;

    private static final double MIN_SHARE = 0.2;

    private static final Comparator<Map.Entry<Long, Long>> MOST_WORTH_KEEPING =
            Comparator.<Map.Entry<Long, Long>>comparingInt(line -> -Long.bitCount(line.getValue()))
                    .thenComparingInt(line -> Long.numberOfTrailingZeros(line.getValue()))
                    .thenComparing(Map.Entry::getKey);

    private static final Comparator<RecurringLine> MOST_FREQUENT_FIRST = Comparator.comparingInt(
                    (RecurringLine line) -> -line.getArticles())
            .thenComparingLong(RecurringLine::getLine);

    private final List<Long> documents = new ArrayList<>();
    private final Map<Long, Long> occurrences;
    private final Instant since;
    private long articles;

    private LineMemory(Instant since, int lines) {
        this.since = since;
        this.occurrences = new HashMap<>(2 * lines);
    }

    /**
     * What was remembered of a source.
     *
     * @param memory null when nothing was
     * @param now when the first article came, if this is it
     */
    static LineMemory of(@Nullable SourceMemory memory, Instant now) {
        if (memory == null) {
            return new LineMemory(now, 0);
        }
        var lines = Longs.unpack(memory.getLines());
        var bits = Longs.unpack(memory.getOccurrences());
        var result = new LineMemory(memory.getSince(), lines.length);
        for (int at = 0; at < lines.length; at++) {
            result.occurrences.put(lines[at], bits[at]);
        }
        for (long document : Longs.unpack(memory.getDocuments())) {
            result.documents.add(document);
        }
        result.articles = memory.getArticles();
        return result;
    }

    /** The same as a record. */
    SourceMemory record(Instant lastSeenAt) {
        var lines = new long[occurrences.size()];
        var bits = new long[occurrences.size()];
        int at = 0;
        for (var line : occurrences.entrySet()) {
            lines[at] = line.getKey();
            bits[at] = line.getValue();
            at++;
        }
        return SourceMemory.newBuilder()
                .setDocuments(
                        Longs.pack(documents.stream().mapToLong(Long::longValue).toArray()))
                .setLines(Longs.pack(lines))
                .setOccurrences(Longs.pack(bits))
                .setArticles(articles)
                .setSince(since)
                .setLastSeenAt(lastSeenAt)
                .build();
    }

    /** Adds the lines of a document to those of its article; leaves out copies. */
    void learn(PageLines page) {
        var lines = Longs.unpack(page.getLines());
        int place = documents.indexOf(page.getDocument());
        if (place < 0) {
            if (isMostlyKnown(lines, page.getWords())) {
                return;
            }
            open(page.getDocument());
            place = 0;
        }
        long bit = 1L << place;
        for (long line : lines) {
            occurrences.merge(line, bit, (before, now) -> before | now);
        }
        if (occurrences.size() > MAX_LINES) {
            forgetLines();
        }
    }

    /** Whether more than half of the words are in lines that are held, or no words are but all lines. */
    private boolean isMostlyKnown(long[] lines, List<Integer> words) {
        int known = 0;
        int all = 0;
        boolean hasNewLine = false;
        for (int at = 0; at < lines.length; at++) {
            boolean isKnown = occurrences.containsKey(lines[at]);
            hasNewLine |= !isKnown;
            known += isKnown ? words.get(at) : 0;
            all += words.get(at);
        }
        return !hasNewLine || 2 * known > all;
    }

    private void open(long document) {
        occurrences.replaceAll((line, bits) -> bits << 1);
        occurrences.values().removeIf(bits -> bits == 0);
        documents.add(0, document);
        if (documents.size() > ARTICLES) {
            documents.remove(ARTICLES);
        }
        articles++;
    }

    private void forgetLines() {
        var worst = occurrences.entrySet().stream()
                .sorted(MOST_WORTH_KEEPING)
                .skip(LINES_KEPT)
                .map(Map.Entry::getKey)
                .toList();
        worst.forEach(occurrences::remove);
    }

    /** The lines that recur, those that most articles have first. */
    List<RecurringLine> recurring() {
        double enough = Math.max(MIN_ARTICLES, MIN_SHARE * documents.size());
        return occurrences.entrySet().stream()
                .filter(line -> Long.bitCount(line.getValue()) >= enough)
                .map(line -> new RecurringLine(line.getKey(), Long.bitCount(line.getValue())))
                .sorted(MOST_FREQUENT_FIRST)
                .limit(MAX_RECURRING)
                .toList();
    }

    /** How many articles are looked at. */
    int articles() {
        return documents.size();
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
