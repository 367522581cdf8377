package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.apache.kafka.streams.KafkaStreams;
import org.khabar.enrich.health.StreamHealth;

/** The state of the stream and of its threads, read at each scrape. */
final class HealthMeters {
    private HealthMeters() {}

    static void bind(StreamHealth health, MeterRegistry registry) {
        for (var state : KafkaStreams.State.values()) {
            Gauge.builder("khabar.stream.state", health, each -> each.state() == state ? 1 : 0)
                    .description("1 for the state that the stream is in, 0 for the others")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .strongReference(true)
                    .register(registry);
        }
        Gauge.builder("khabar.stream.threads", health, StreamHealth::threads)
                .baseUnit("threads")
                .description("Stream threads that there should be")
                .strongReference(true)
                .register(registry);
        Gauge.builder("khabar.stream.threads.alive", health, StreamHealth::aliveThreads)
                .baseUnit("threads")
                .description("Stream threads that are alive")
                .strongReference(true)
                .register(registry);
    }
}
