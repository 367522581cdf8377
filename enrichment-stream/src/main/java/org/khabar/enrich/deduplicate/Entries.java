package org.khabar.enrich.deduplicate;

import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.internal.IndexedArticle;

/**
 * The entries of the articles that are held, by their arrival: in a store, and those that were last written or read in
 * memory too. Copies of a text come close behind each other, so that the articles that one is compared with are mostly new,
 * and reading one from the store costs more than the rest of a decision.
 */
final class Entries {
    /** So many entries, of about 4 KB as objects, are kept in memory. */
    static final int IN_MEMORY = 8_192;

    private static final String HELD_IS_STORED = "what the index holds is in its store";

    private final KeyValueStore<Long, IndexedArticle> store;

    /** Each at its arrival modulo the length. */
    private final @Nullable IndexedArticle[] newest = new IndexedArticle[IN_MEMORY];

    private final long[] arrivals = new long[IN_MEMORY];

    Entries(KeyValueStore<Long, IndexedArticle> store) {
        this.store = store;
    }

    /** The entry of an article that is held; it is shared, and not to be changed. */
    IndexedArticle get(long arrival) {
        var kept = newest[place(arrival)];
        if (kept != null && arrivals[place(arrival)] == arrival) {
            return kept;
        }
        var article = Objects.requireNonNull(store.get(arrival), HELD_IS_STORED);
        keep(arrival, article);
        return article;
    }

    /** Writes an entry, in place of the one that is there if there is one. */
    void put(long arrival, IndexedArticle article) {
        store.put(arrival, article);
        keep(arrival, article);
    }

    /** Deletes the entry of an article that is held; returns what it was, and keeps nothing of it in memory. */
    IndexedArticle delete(long arrival) {
        if (arrivals[place(arrival)] == arrival) {
            newest[place(arrival)] = null;
        }
        return Objects.requireNonNull(store.delete(arrival), HELD_IS_STORED);
    }

    /** Is given the entries. */
    @FunctionalInterface
    interface EntryConsumer {
        void accept(long arrival, IndexedArticle article);
    }

    /** Hands over all entries, in the order of arrival. */
    void forEach(EntryConsumer consumer) {
        try (var stored = store.all()) {
            stored.forEachRemaining(entry -> consumer.accept(entry.key, entry.value));
        }
    }

    private void keep(long arrival, IndexedArticle article) {
        newest[place(arrival)] = article;
        arrivals[place(arrival)] = arrival;
    }

    private static int place(long arrival) {
        return (int) (arrival & (IN_MEMORY - 1));
    }
}
