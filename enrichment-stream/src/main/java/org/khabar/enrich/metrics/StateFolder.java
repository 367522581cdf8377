package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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
            bytes = sizeOf(folder);
        } catch (IOException e) {
            LOG.debug("The size of {} cannot be told", folder, e);
        }
    }

    // Stores delete files while their folder is walked through: what is gone takes no room.
    private static long sizeOf(Path folder) throws IOException {
        var size = new long[1];
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                size[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return size[0];
    }
}
