package org.khabar.schema.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.khabar.schema.serde.AvroSerdes;

/**
 * A topic and what is on it.
 *
 * @param name name of the topic
 * @param keyFormat what its keys are
 * @param valueFormat what its values are
 * @param retention how long it keeps records
 * @param appendTime whether the broker stamps records with the time of their arrival
 * @param <K> type of its keys
 * @param <V> type of its values
 */
public record Topic<K, V>(
        String name, Format<K> keyFormat, Format<V> valueFormat, Retention retention, boolean appendTime) {
    /** Partitions of every topic unless a deployment says otherwise; changing them needs a reset. */
    public static final int DEFAULT_PARTITIONS = 12;

    /** Largest record, in bytes: that of producers, brokers, sinks, repartition topics and changelogs alike. */
    public static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

    /**
     * Largest key, in bytes: an id is repeated in the fields and headers of every record that comes of its document, of
     * which there may be tens of thousands. A URL is seldom longer than 2,000.
     */
    public static final int MAX_KEY_BYTES = 4 * 1024;

    /** What keys or values are. */
    public sealed interface Format<T> {
        /** UTF-8 text. */
        record Text() implements Format<String> {}

        /** Bytes as they came. */
        record Bytes() implements Format<byte[]> {}

        /** Avro in Confluent's wire format, its schema registered under the topic's subject. */
        record Avro<T extends SpecificRecord>(Class<T> type) implements Format<T> {}
    }

    /** Serde of its keys. */
    public Serde<K> keySerde(AvroSerdes serdes) {
        return serde(keyFormat, serdes, true);
    }

    /** Serde of its values. */
    public Serde<V> valueSerde(AvroSerdes serdes) {
        return serde(valueFormat, serdes, false);
    }

    /** Subject that its value schema is registered under; empty where values are no Avro. */
    public Optional<String> valueSubject() {
        return valueSchema().map(schema -> name + "-value");
    }

    /** Schema of its values; empty where they are no Avro. */
    public Optional<Schema> valueSchema() {
        return valueFormat instanceof Format.Avro<?> avro
                ? Optional.of(SpecificData.get().getSchema(avro.type()))
                : Optional.empty();
    }

    /**
     * The topic as it is to be created.
     *
     * @param partitions number of partitions, at least 1
     * @param replicationFactor copies of each, at least 1
     */
    public NewTopic newTopic(int partitions, short replicationFactor) {
        return new NewTopic(name, partitions, replicationFactor).configs(topicConfigs());
    }

    /** Settings of the topic on its broker. */
    public Map<String, String> topicConfigs() {
        var configs = new HashMap<>(retention.topicConfigs());
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_RECORD_BYTES));
        configs.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, appendTime ? "LogAppendTime" : "CreateTime");
        return Map.copyOf(configs);
    }

    @SuppressWarnings("unchecked") // each Format<T> is matched by a Serde<T>
    private static <T> Serde<T> serde(Format<T> format, AvroSerdes serdes, boolean isKey) {
        if (format instanceof Format.Text) {
            return (Serde<T>) Serdes.String();
        }
        if (format instanceof Format.Bytes) {
            return (Serde<T>) Serdes.ByteArray();
        }
        return (Serde<T>) serdes.serde(isKey);
    }
}
