package org.khabar.enrich.source;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.khabar.schema.internal.SourceMemory;
import org.khabar.schema.serde.InternalSerde;
import org.khabar.schema.topic.Topic;

/** The store of what is remembered of each source: about 9 KB at most. A busy source costs one write a commit, not one an article. */
final class SourceMemories {
    static final String STORE = "memory-of-sources";

    private SourceMemories() {}

    static Set<StoreBuilder<?>> builders() {
        return Set.of(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), InternalSerde.of(SourceMemory.class))
                .withCachingEnabled()
                .withLoggingEnabled(
                        Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topic.MAX_RECORD_BYTES))));
    }
}
