package org.khabar.enrich.revise;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.khabar.schema.internal.SeenDocument;
import org.khabar.schema.serde.InternalSerde;
import org.khabar.schema.topic.Topic;

/**
 * The store of documents that were seen, by raw id: read by {@link Revise}, written by it and by {@link Remember}, which are
 * to be given the same instance.
 */
public final class SeenDocuments {
    static final String STORE = "seen-documents";

    /** How often the store is swept, in stream time. */
    static final Duration SWEEP_INTERVAL = Duration.ofMinutes(1);

    /** Entries looked at in one sweep: a few milliseconds of work; all of ten million in less than two days. */
    static final int SWEEP_SIZE = 5_000;

    private final StoreBuilder<KeyValueStore<String, SeenDocument>> builder = Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(STORE), Serdes.String(), InternalSerde.of(SeenDocument.class))
            .withLoggingEnabled(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topic.MAX_RECORD_BYTES)));

    Set<StoreBuilder<?>> stores() {
        return Set.of(builder);
    }
}
