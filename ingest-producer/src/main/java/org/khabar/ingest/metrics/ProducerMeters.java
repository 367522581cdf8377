package org.khabar.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import org.jspecify.annotations.Nullable;
import org.khabar.ingest.publish.KafkaPublisher;

/** Shows what a publisher's producer measures of itself, until this is closed. There is one producer in all of a program's life. */
final class ProducerMeters implements AutoCloseable {
    private final MeterRegistry registry;
    private @Nullable KafkaClientMetrics shown;

    ProducerMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Begins to show a publisher; returns it. */
    KafkaPublisher show(KafkaPublisher publisher) {
        close();
        var metrics = new KafkaClientMetrics(publisher.producer());
        metrics.bindTo(registry);
        shown = metrics;
        return publisher;
    }

    @Override
    public void close() {
        if (shown != null) {
            shown.close();
        }
    }
}
