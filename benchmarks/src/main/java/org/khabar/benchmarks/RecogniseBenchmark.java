package org.khabar.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.link.EntityLinker;
import org.khabar.enrich.link.LinkedEntity;
import org.khabar.enrich.recognise.EntityRecogniser;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The stages recognise and link, tagger, catalogue and dates together, on articles of one language: {@code words} a second
 * on one thread; at least 400,000 are asked for Arabic. The articles are those of {@code -Dcorpus=}, a file of JSON
 * objects with a text, one a line.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RecogniseBenchmark {
    /** Language of the articles. */
    @Param({"ar", "ru", "en"})
    public String language = "ar";

    private final EntityCatalog catalog = EntityCatalog.load();
    private final EntityRecogniser recogniser = EntityRecogniser.load(catalog);
    private final EntityLinker linker = new EntityLinker(catalog);
    private List<String> texts = List.of();
    private int next;

    /** Words read. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Words {
        /** Words, as spaces cut them. */
        public long words;
    }

    /** Reads the articles. */
    @Setup(Level.Trial)
    public void read() {
        texts = Articles.of(language);
    }

    /** One article. */
    @Benchmark
    public List<LinkedEntity> recognise(Words read) {
        next = (next + 1) % texts.size();
        var text = texts.get(next);
        read.words += Articles.words(text);
        return linker.link(recogniser.recognise(text, language), language);
    }
}
