package org.khabar.enrich.metrics;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** How many articles an index holds: told by the thread that owns it, read by others. */
public final class IndexSize implements AutoCloseable {
    private final AtomicInteger articles = new AtomicInteger();
    private final Consumer<IndexSize> onClose;

    IndexSize(Consumer<IndexSize> onClose) {
        this.onClose = onClose;
    }

    /** It holds so many articles now. */
    public void set(int now) {
        articles.set(now);
    }

    Number articles() {
        return articles;
    }

    /** It is no more. */
    @Override
    public void close() {
        onClose.accept(this);
    }
}
