package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import java.io.IOException;
import java.nio.file.Path;
import org.khabar.enrich.slot.DiskUse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How large the folder of the state is, and how much room its disk has. */
final class StateFolder implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(StateFolder.class);

    private final Path folder;
    private volatile long bytes;

    StateFolder(MeterRegistry registry, Path folder) {
        this.folder = folder;
        Gauge.builder("khabar.state.disk", this, state -> state.bytes)
                .baseUnit("bytes")
                .description("Size of the files in the folder of the state")
                .strongReference(true)
                .register(registry);
        new DiskSpaceMetrics(folder.toFile()).bindTo(registry);
    }

    /** Measures it. */
    @Override
    public void run() {
        try {
            bytes = DiskUse.of(folder);
        } catch (IOException e) {
            LOG.debug("The size of {} cannot be told", folder, e);
        }
    }
}
