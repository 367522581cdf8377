package org.khabar.ingest.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatchMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WatchMetrics metrics = new WatchMetrics(registry);

    @Test
    void shouldShowEveryMeterFromTheStart() {
        assertThat(registry.getMeters()).hasSize(5).allSatisfy(meter -> {
            assertThat(meter.getId().getBaseUnit()).isIn("files", "bytes", "seconds");
            assertThat(meter.getId().getDescription()).isNotBlank();
            assertThat(meter.measure())
                    .allSatisfy(
                            measurement -> assertThat(measurement.getValue()).isZero());
        });
    }

    @Test
    void shouldCountFilesAndTheirSize() {
        metrics.filesWaiting(3);
        metrics.fileTaken(1_000, Instant.ofEpochMilli(1_500));
        metrics.fileTaken(24, Instant.ofEpochMilli(2_500));
        metrics.fileFailed();

        assertThat(registry.get(WatchMetrics.TAKEN).counter().count()).isEqualTo(2);
        assertThat(registry.get(WatchMetrics.READ_BYTES).counter().count()).isEqualTo(1_024);
        assertThat(registry.get(WatchMetrics.FAILED).counter().count()).isEqualTo(1);
        assertThat(registry.get(WatchMetrics.WAITING).gauge().value()).isEqualTo(3);
        assertThat(registry.get(WatchMetrics.LAST_TAKEN).gauge().value()).isEqualTo(2.5);
    }
}
