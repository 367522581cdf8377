package org.khabar.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.khabar.enrich.separate.ArticleSeparator;
import org.khabar.enrich.separate.Scrape;
import org.khabar.enrich.separate.Separation;
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
    private final ArticleSeparator separator = ArticleSeparator.load();
    private final List<Scrape> scrapes = Scrapes.make(400).stream()
            .map(text -> new Scrape(null, text, null, Instant.EPOCH))
            .toList();
    private int next;

    /** One scrape. */
    @Benchmark
    public Separation separate() {
        next = (next + 1) % scrapes.size();
        return separator.separate(scrapes.get(next));
    }
}
