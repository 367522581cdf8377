package org.khabar.quickstart.meters;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.khabar.enrich.EnrichmentApp;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.service.metrics.ProgramMeters;

/** An instance of the stream with a registry of its own, as a program has it. */
final class MeteredStream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final PrometheusMeterRegistry registry = ProgramMeters.registry();
    private final ProgramMeters jvm = ProgramMeters.bind(registry);
    private final EnrichmentApp app;

    private MeteredStream(EnrichmentConfig config) {
        this.app = new EnrichmentApp(config, registry);
    }

    static MeteredStream start(EnrichmentConfig config) throws InterruptedException {
        var stream = new MeteredStream(config);
        stream.app.start();
        stream.app.awaitRunning();
        return stream;
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    Scrape scrape() {
        return Scrape.read(registry.scrape());
    }

    /** Scrapes until something holds; returns that scrape, or fails. */
    Scrape await(String what, Predicate<Scrape> holds) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        var scrape = scrape();
        while (!holds.test(scrape)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not within " + PATIENCE + ": " + what + "\n" + registry.scrape());
            }
            Thread.sleep(PAUSE.toMillis());
            scrape = scrape();
        }
        return scrape;
    }

    @Override
    public void close() {
        app.close();
        jvm.close();
    }
}
