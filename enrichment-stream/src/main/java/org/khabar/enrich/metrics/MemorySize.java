package org.khabar.enrich.metrics;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** How much is remembered of the sources of one partition: told by the thread that owns it, read by others. */
public final class MemorySize implements AutoCloseable {
    private final AtomicLong sources = new AtomicLong();
    private final AtomicLong lines = new AtomicLong();
    private final Consumer<MemorySize> onClose;

    MemorySize(Consumer<MemorySize> onClose) {
        this.onClose = onClose;
    }

    /**
     * It holds more, or less, than before.
     *
     * @param moreSources sources
     * @param moreLines lines that recur in them
     */
    public void add(int moreSources, int moreLines) {
        sources.addAndGet(moreSources);
        lines.addAndGet(moreLines);
    }

    Number sources() {
        return sources;
    }

    Number lines() {
        return lines;
    }

    /** It is no more. */
    @Override
    public void close() {
        onClose.accept(this);
    }
}
