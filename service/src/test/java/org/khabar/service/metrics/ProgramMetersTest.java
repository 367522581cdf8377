package org.khabar.service.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import org.junit.jupiter.api.Test;

class ProgramMetersTest {
    @Test
    void shouldNameTheUnitOnceAndLeaveTheNamesOfLibrariesAlone() {
        var registry = ProgramMeters.registry();
        Counter.builder("khabar.documents.read").baseUnit("documents").register(registry);
        Counter.builder("khabar.restore.restored").baseUnit("records").register(registry);
        Gauge.builder("jvm.threads.live", () -> 1).baseUnit("threads").register(registry);

        assertThat(registry.scrape())
                .contains("\nkhabar_documents_read_total 0.0\n")
                .contains("\nkhabar_restore_restored_records_total 0.0\n")
                .contains("\njvm_threads_live_threads 1.0\n");
    }

    @Test
    void shouldShowTheJvmAndTheProcess() {
        var registry = ProgramMeters.registry();
        try (var meters = ProgramMeters.bind(registry)) {
            assertThat(meters).isNotNull();
            assertThat(registry.get("jvm.memory.used").gauges()).isNotEmpty();
            assertThat(registry.get("process.uptime").timeGauge().value()).isPositive();
            assertThat(registry.get("process.memory.limit").gauge().value()).isGreaterThan(64 << 20);
        }
    }

    @Test
    void shouldReadResidentMemoryAsLinuxWritesIt() {
        assertThat(ResidentMemory.bytes("Name:\tjava\nVmPeak:\t 9 kB\nVmRSS:\t    2048 kB\nThreads:\t4\n"))
                .isEqualTo(2_097_152);
        assertThat(ResidentMemory.bytes("Name:\tjava\n")).isNaN();
    }
}
