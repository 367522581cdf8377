package org.khabar.enrich.revise;

import java.time.Instant;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.internal.SeenDocument;

/** Forgets documents that were not seen for long, a bounded piece of the store at a time, going round and round. */
final class ExpirySweep {
    private final KeyValueStore<String, SeenDocument> store;
    private final int size;
    private @Nullable String next;

    /**
     * @param size entries looked at in one sweep
     */
    ExpirySweep(KeyValueStore<String, SeenDocument> store, int size) {
        this.store = store;
        this.size = size;
    }

    /** Looks at the next piece and deletes what was last seen before an instant. */
    void sweep(Instant horizon) {
        try (var entries = remaining()) {
            for (int looked = 0; looked < size && entries.hasNext(); looked++) {
                KeyValue<String, SeenDocument> entry = entries.next();
                if (entry.value.getLastSeenAt().isBefore(horizon)) {
                    store.delete(entry.key);
                }
            }
            next = entries.hasNext() ? entries.peekNextKey() : null;
        }
    }

    private KeyValueIterator<String, SeenDocument> remaining() {
        return next == null ? store.all() : store.range(next, null);
    }
}
