package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.document.Candidates;
import org.khabar.schema.internal.IndexedArticle;
import org.khabar.schema.serde.InternalSerde;

class EntriesTest {
    private final KeyValueStore<Long, IndexedArticle> store = store();
    private final Entries entries = new Entries(store);

    @Test
    void shouldWriteThroughToTheStore() {
        entries.put(0, article("a"));

        assertThat(store.get(0L)).isEqualTo(article("a"));
        assertThat(entries.get(0)).isEqualTo(article("a"));
    }

    @Test
    void shouldReadWhatWasThereBefore() {
        store.put(5L, article("a"));

        assertThat(entries.get(5)).isEqualTo(article("a"));
    }

    @Test
    void shouldForgetTheVersionBefore() {
        entries.put(0, article("a"));
        entries.put(0, article("b"));

        assertThat(entries.get(0)).isEqualTo(article("b"));
    }

    @Test
    void shouldTellArticlesApartThatHaveOnePlaceInMemory() {
        entries.put(1, article("a"));
        entries.put(1 + Entries.IN_MEMORY, article("b"));

        assertThat(entries.get(1)).isEqualTo(article("a"));
        assertThat(entries.get(1 + Entries.IN_MEMORY)).isEqualTo(article("b"));
    }

    @Test
    void shouldNotGiveAwayWhatWasDeleted() {
        entries.put(1, article("a"));
        entries.put(1 + Entries.IN_MEMORY, article("b"));

        assertThat(entries.delete(1)).isEqualTo(article("a"));
        assertThat(entries.delete(1 + Entries.IN_MEMORY)).isEqualTo(article("b"));

        assertThat(store.get(1L)).isNull();
        assertThatNullPointerException().isThrownBy(() -> entries.get(1));
        assertThatNullPointerException().isThrownBy(() -> entries.get(1 + Entries.IN_MEMORY));
    }

    private static KeyValueStore<Long, IndexedArticle> store() {
        var context = new MockProcessorContext<Void, Void>().getStateStoreContext();
        var store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(IndexStores.ARTICLES),
                        Serdes.Long(),
                        InternalSerde.of(IndexedArticle.class))
                .withLoggingDisabled()
                .build();
        store.init(context, store);
        return store;
    }

    private static IndexedArticle article(String id) {
        var candidate = Candidates.withBody("Body of " + id, Candidates.candidate(id));
        return DuplicateJudge.original(candidate, candidate.getFingerprint());
    }
}
