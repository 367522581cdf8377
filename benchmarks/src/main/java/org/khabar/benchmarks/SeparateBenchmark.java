package org.khabar.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.khabar.enrich.separate.ArticleSeparator;
import org.khabar.enrich.separate.RecurringLines;
import org.khabar.enrich.separate.Scrape;
import org.khabar.enrich.separate.Separation;
import org.khabar.enrich.sketch.Hash;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The stage separate on scrapes of 3 KB in four languages; at least 5,000 a second are asked. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SeparateBenchmark {
    /** Lines of a source that are remembered at most. */
    private static final int REMEMBERED = 512;

    private final ArticleSeparator separator = ArticleSeparator.load();
    private final List<Scrape> scrapes = Scrapes.make(400).stream()
            .map(text -> new Scrape(null, text, null, Instant.EPOCH))
            .toList();
    private final List<Scrape> known = Scrapes.make(400).stream()
            .map(text -> new Scrape(null, text, null, Instant.EPOCH, SeparateBenchmark.recurring()))
            .toList();
    private int next;

    /** One scrape of a source of which nothing is known. */
    @Benchmark
    public Separation separate() {
        next = (next + 1) % scrapes.size();
        return separator.separate(scrapes.get(next));
    }

    /** One scrape of a source of which as many lines are known to recur as are remembered. */
    @Benchmark
    public Separation separateFromKnownSource() {
        next = (next + 1) % known.size();
        return separator.separate(known.get(next));
    }

    /** The first and the last line of each language's scrapes, and lines that are on none. */
    private static RecurringLines recurring() {
        var lines = Scrapes.make(4).stream()
                .flatMap(text ->
                        Stream.of(text.substring(0, text.indexOf('\n')), text.substring(text.lastIndexOf('\n') + 1)))
                .mapToLong(Hash::of);
        var hashes = LongStream.concat(lines, LongStream.range(8, REMEMBERED).map(Hash::mix))
                .sorted()
                .toArray();
        return new RecurringLines(
                "gazette.example",
                64,
                hashes,
                LongStream.of(hashes).mapToInt(hash -> 31).toArray());
    }
}
