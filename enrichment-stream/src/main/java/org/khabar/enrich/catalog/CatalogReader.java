package org.khabar.enrich.catalog;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.topic.Topics;

/**
 * Reads entities.catalog, whole in every instance: all of it before the first article, and each record while articles are enriched.
 *
 * <p>The store is in memory, so that Kafka Streams has no position in the topic to go on from, and sends every record through the
 * processor again when an instance starts. It does so by a processor of its own; the one that reads on is made when all is read.
 */
public final class CatalogReader implements AutoCloseable {
    /** Name of the store that all instances have whole. */
    static final String STORE = "entries-of-operators";

    private final CatalogUpdates updates;
    private final Duration registryPatience;

    /**
     * @param shipped what entries are laid over
     * @param user is given the catalogue as it is now after each change
     * @param serdes of the topics
     * @param registryPatience how long the start waits for a registry that does not answer
     * @param metrics are shown how many entries there are
     */
    public CatalogReader(
            EntityCatalog shipped,
            Consumer<EntityCatalog> user,
            AvroSerdes serdes,
            Duration registryPatience,
            EnrichmentMetrics metrics) {
        var read = new ReadEntries(new EntryReader(EntryRules.load(), serdes));
        this.updates = new CatalogUpdates(shipped, read, user, metrics);
        this.registryPatience = registryPatience;
    }

    /** Makes a topology read the topic. */
    public void addTo(StreamsBuilder builder) {
        var store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
        builder.addGlobalStore(
                store,
                Topics.CATALOG.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-catalog"),
                Keep::new);
    }

    /** Reads on, but brings nothing into use any more. */
    @Override
    public void close() {
        updates.close();
    }

    private final class Keep implements Processor<String, byte[], Void, Void> {
        @SuppressWarnings("NullAway.Init") // Streams calls init() before process()
        private KeyValueStore<String, byte[]> store;

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            store = context.getStateStore(STORE);
            updates.useNow(registryPatience);
        }

        @Override
        public void process(Record<String, byte[]> input) {
            var value = input.value();
            boolean isKept = value != null && value.length <= EntryRules.MAX_BYTES;
            // Brokers refuse records without a key on compacted topics, and on others one must not end the thread.
            var key = input.key() == null ? "" : input.key();
            store.put(key, isKept ? value : null);
            updates.arrived(key, value, input.timestamp());
            updates.useSoon();
        }
    }
}
