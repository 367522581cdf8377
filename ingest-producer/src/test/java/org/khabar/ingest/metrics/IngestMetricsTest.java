package org.khabar.ingest.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.khabar.schema.RejectionReason;

class IngestMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final IngestMetrics metrics = new IngestMetrics(registry);

    @Test
    void shouldShowEveryMeterFromTheStart() {
        assertThat(registry.getMeters())
                .hasSize(3 + RejectionReason.values().length)
                .allSatisfy(meter -> {
                    assertThat(meter.getId().getBaseUnit()).isEqualTo("documents");
                    assertThat(meter.getId().getDescription()).isNotBlank();
                });
    }

    @Test
    void shouldCountEachOutcomeByItself() {
        metrics.documentRead();
        metrics.documentRead();
        metrics.documentRead();
        metrics.documentSent();
        metrics.documentRejected(RejectionReason.TOO_LARGE);
        metrics.documentFailed();

        assertThat(registry.get(IngestMetrics.READ).counter().count()).isEqualTo(3);
        assertThat(registry.get(IngestMetrics.SENT).counter().count()).isEqualTo(1);
        assertThat(registry.get(IngestMetrics.FAILED).counter().count()).isEqualTo(1);
        assertThat(rejected("too_large")).isEqualTo(1);
        assertThat(rejected("malformed")).isZero();
    }

    private double rejected(String reason) {
        return registry.get(IngestMetrics.REJECTED)
                .tag(IngestMetrics.REASON, reason)
                .counter()
                .count();
    }
}
