package org.khabar.service.metrics;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.List;

/** What every program shows of its JVM and its process. */
public final class ProgramMeters implements AutoCloseable {
    private final JvmGcMetrics collections = new JvmGcMetrics(); // listens until it is closed

    private ProgramMeters() {}

    /** A registry whose scrape has the names that the page of meters tells. */
    public static PrometheusMeterRegistry registry() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().namingConvention(new KhabarNaming());
        return registry;
    }

    /** Registers them. */
    public static ProgramMeters bind(MeterRegistry registry) {
        var meters = new ProgramMeters();
        List.<MeterBinder>of(
                        meters.collections,
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics(),
                        ProgramMeters::bindMemory)
                .forEach(each -> each.bindTo(registry));
        return meters;
    }

    // The heap is the smaller part of what a container is killed for: state stores live outside of it.
    private static void bindMemory(MeterRegistry registry) {
        if (ResidentMemory.isKnown()) {
            Gauge.builder("process.memory.resident", ResidentMemory::bytes)
                    .baseUnit("bytes")
                    .description("Memory of the process that is in use, in the heap and outside of it")
                    .register(registry);
        }
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            Gauge.builder("process.memory.limit", system, OperatingSystemMXBean::getTotalMemorySize)
                    .baseUnit("bytes")
                    .description("Memory that the container allows, or that the machine has")
                    .strongReference(true)
                    .register(registry);
        }
    }

    /** Stops listening to the JVM. */
    @Override
    public void close() {
        collections.close();
    }
}
