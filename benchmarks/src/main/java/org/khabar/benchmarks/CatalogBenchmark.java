package org.khabar.benchmarks;

import java.util.concurrent.TimeUnit;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.link.EntityLinker;
import org.khabar.enrich.recognise.EntityRecogniser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a change of the catalogue costs while the stream runs: all names of the shipped catalogue prepared for the search and
 * for linking.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CatalogBenchmark {
    private final EntityCatalog catalog = EntityCatalog.load();
    private final EntityRecogniser recogniser = EntityRecogniser.load(catalog);

    /** One change. */
    @Benchmark
    public void prepare(Blackhole blackhole) {
        blackhole.consume(recogniser.with(catalog));
        blackhole.consume(new EntityLinker(catalog));
    }
}
