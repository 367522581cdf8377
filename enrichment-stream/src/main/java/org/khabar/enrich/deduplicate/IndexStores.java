package org.khabar.enrich.deduplicate;

import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.khabar.schema.Copies;
import org.khabar.schema.internal.IndexedArticle;
import org.khabar.schema.serde.InternalSerde;
import org.khabar.schema.topic.Topic;

/** The stores behind the index: what survives a restart, from which the index in memory is built again. */
final class IndexStores {
    /** One record per article held, by its arrival: about 2 KB each, 6 KB at most. */
    static final String ARTICLES = "indexed-articles";

    /** One record per original that has copies, by article id. */
    static final String COPIES = "copies-per-original";

    private IndexStores() {}

    static Set<StoreBuilder<?>> builders() {
        return Set.of(
                builder(ARTICLES, Serdes.Long(), IndexedArticle.class), builder(COPIES, Serdes.String(), Copies.class));
    }

    private static <K, T extends SpecificRecord> StoreBuilder<KeyValueStore<K, T>> builder(
            String name, Serde<K> keys, Class<T> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, InternalSerde.of(type))
                .withLoggingEnabled(
                        Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topic.MAX_RECORD_BYTES)));
    }
}
