package org.khabar.enrich.curate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.catalog.CatalogEntry;
import org.khabar.enrich.catalog.EntryFormat;
import org.khabar.enrich.catalog.EntryReader;
import org.khabar.enrich.catalog.EntryRules;
import org.khabar.enrich.catalog.RefusedEntryException;
import org.khabar.enrich.entities.EntryFault;
import org.khabar.enrich.topics.TopicSearch;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.topic.Topics;
import org.khabar.service.settings.ClusterConfig;

/** Reads and writes entities.catalog. */
final class EntryTopic {
    private static final String SOURCE = "khabar/catalog";
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private final Map<String, Object> kafkaClient;
    private final AvroSerdes serdes;
    private final EntryReader reader;

    /**
     * @param config of the cluster
     * @param rules that entries must keep
     */
    EntryTopic(ClusterConfig config, EntryRules rules) {
        this.kafkaClient = config.kafkaClient();
        this.serdes = config.serdes();
        this.reader = new EntryReader(rules, serdes);
    }

    /**
     * All entries that there are now, by id.
     *
     * @throws KafkaException when the cluster does not answer or does not have the topic, or the registry does not answer
     */
    SortedMap<String, StoredEntry> read() {
        var entries = new TreeMap<String, StoredEntry>();
        try (var search = new TopicSearch(kafkaClient)) {
            var partitions = search.partitions(Topics.CATALOG);
            if (partitions.isEmpty()) {
                throw new KafkaException(
                        "topic " + Topics.CATALOG.name() + " is missing; create it with khabar topics create");
            }
            search.read(partitions, null, input -> {
                var id = input.key() == null ? "" : new String(input.key(), StandardCharsets.UTF_8);
                if (input.value() == null) {
                    entries.remove(id);
                } else {
                    entries.put(id, stored(id, input));
                }
            });
        }
        return entries;
    }

    private StoredEntry stored(String id, ConsumerRecord<byte[], byte[]> input) {
        var changed = Instant.ofEpochMilli(input.timestamp());
        try {
            return new StoredEntry(id, reader.read(id, input.value()), null, null, changed);
        } catch (RefusedEntryException e) {
            if (e.fault() == EntryFault.NO_REGISTRY) {
                throw new KafkaException("the schema registry does not answer", e);
            }
            return new StoredEntry(id, null, e.fault(), e.getMessage(), changed);
        }
    }

    /** Writes an entry in place of the one before; returns when the brokers have it. */
    void write(CatalogEntry entry) {
        var topic = Topics.CATALOG;
        send(entry.id(), topic.valueSerde(serdes).serializer().serialize(topic.name(), EntryFormat.write(entry)));
    }

    /** Takes an entry back; returns when the brokers know. */
    void takeBack(String id) {
        send(id, null);
    }

    // A null value is a value to Kafka.
    @SuppressWarnings("NullAway")
    private void send(String id, byte @Nullable [] value) {
        var topic = Topics.CATALOG.name();
        var record = new ProducerRecord<>(topic, id.getBytes(StandardCharsets.UTF_8), value);
        var now = Instant.now();
        EventHeaders.describe(record.headers(), topic + "/" + id + "/" + now, SOURCE, topic, id, now);
        var producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot write to " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing to " + topic, e);
        } finally {
            producer.close(CLOSE_LIMIT);
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(kafkaClient);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return settings;
    }
}
