package org.khabar.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.khabar.enrich.language.LanguageTag;
import org.khabar.enrich.language.LanguageTagger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The stage tag language on articles of 3 KB in four languages; at least 8,000 a second are asked. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TagLanguageBenchmark {
    private final LanguageTagger tagger = LanguageTagger.load();
    private final List<String> texts = Scrapes.make(400);
    private int next;

    /** One article. */
    @Benchmark
    public LanguageTag tag() {
        next = (next + 1) % texts.size();
        return tagger.tag(texts.get(next));
    }
}
