package org.khabar.enrich.revise;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Forgets what was not seen for long, a bounded piece of a store at a time, going round and round.
 *
 * @param <T> type of the entries
 */
public final class ExpirySweep<T> {
    private final KeyValueStore<String, T> store;
    private final int size;
    private final Function<T, Instant> lastSeen;
    private @Nullable String next;

    /**
     * @param store what is swept
     * @param size entries looked at in one sweep
     * @param lastSeen when an entry was seen last
     */
    public ExpirySweep(KeyValueStore<String, T> store, int size, Function<T, Instant> lastSeen) {
        this.store = store;
        this.size = size;
        this.lastSeen = lastSeen;
    }

    /** Looks at the next piece and deletes what was last seen before an instant. */
    public void sweep(Instant horizon) {
        sweep(horizon, (key, entry) -> {});
    }

    /**
     * The same.
     *
     * @param forgotten is told of each entry that was deleted
     */
    public void sweep(Instant horizon, BiConsumer<String, T> forgotten) {
        try (var entries = remaining()) {
            for (int looked = 0; looked < size && entries.hasNext(); looked++) {
                KeyValue<String, T> entry = entries.next();
                if (lastSeen.apply(entry.value).isBefore(horizon)) {
                    store.delete(entry.key);
                    forgotten.accept(entry.key, entry.value);
                }
            }
            next = entries.hasNext() ? entries.peekNextKey() : null;
        }
    }

    private KeyValueIterator<String, T> remaining() {
        return next == null ? store.all() : store.range(next, null);
    }
}
