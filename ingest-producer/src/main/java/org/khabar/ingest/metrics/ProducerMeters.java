package org.khabar.ingest.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import org.jspecify.annotations.Nullable;
import org.khabar.ingest.publish.KafkaPublisher;

/** Shows what the producer of a publisher measures of itself: of the publisher that was shown last, until this is closed. */
public final class ProducerMeters implements AutoCloseable {
    private final MeterRegistry registry;
    private @Nullable KafkaClientMetrics shown;

    /**
     * @param registry gets the meters
     */
    public ProducerMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Begins to show a publisher, and no longer the one before it; returns it. */
    public KafkaPublisher show(KafkaPublisher publisher) {
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
