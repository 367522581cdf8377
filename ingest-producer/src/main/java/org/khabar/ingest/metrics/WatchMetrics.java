package org.khabar.ingest.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What watching a folder counts, in files. Their documents are counted by {@link IngestMetrics}. */
public final class WatchMetrics {
    /** Versions of files of which every document is on its topic. */
    public static final String TAKEN = "khabar.ingest.files.taken";

    /** Attempts to take a file that failed; a file may fail many times. */
    public static final String FAILED = "khabar.ingest.files.failed";

    /** Files that are there and not taken. */
    public static final String WAITING = "khabar.ingest.files.waiting";

    /** Size of the files that were taken. */
    public static final String READ_BYTES = "khabar.ingest.files.read";

    /** When a file was last taken. */
    public static final String LAST_TAKEN = "khabar.ingest.files.last.taken";

    private final Counter taken;
    private final Counter failed;
    private final Counter bytes;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong lastTakenMs = new AtomicLong();

    /** Registers the meters, all of them at zero. */
    public WatchMetrics(MeterRegistry registry) {
        taken = counter(TAKEN, "files", "Versions of watched files of which every document is on its topic")
                .register(registry);
        failed = counter(FAILED, "files", "Attempts to take a watched file that failed; each is tried again")
                .register(registry);
        bytes = counter(READ_BYTES, "bytes", "Size of the watched files that were taken, as they lie on disk")
                .register(registry);
        Gauge.builder(WAITING, waiting, AtomicLong::get)
                .description("Watched files that are not taken yet: still growing, next in turn, or failing")
                .baseUnit("files")
                .strongReference(true)
                .register(registry);
        Gauge.builder(LAST_TAKEN, lastTakenMs, ms -> ms.get() / 1_000.0)
                .description("When a watched file was last taken, in seconds since 1970; 0 before the first")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    /**
     * A file was taken.
     *
     * @param size in bytes
     */
    public void fileTaken(long size, Instant at) {
        taken.increment();
        bytes.increment((double) size);
        lastTakenMs.set(at.toEpochMilli());
    }

    /** An attempt to take a file failed. */
    public void fileFailed() {
        failed.increment();
    }

    /** So many files are there and not taken. */
    public void filesWaiting(int files) {
        waiting.set(files);
    }

    private static Counter.Builder counter(String name, String unit, String description) {
        return Counter.builder(name).description(description).baseUnit(unit);
    }
}
