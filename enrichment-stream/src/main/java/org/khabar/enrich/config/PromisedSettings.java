package org.khabar.enrich.config;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler;
import org.apache.kafka.streams.processor.FailOnInvalidTimestamp;
import org.khabar.schema.topic.Topic;

/** What the program promises rests on these settings of Kafka Streams, so they cannot be set. */
final class PromisedSettings {
    /**
     * What a transaction may last beyond the time for which a registry is waited for: else the broker would abort it
     * meanwhile. Longer holds up readers for longer when an instance is killed and never comes back.
     */
    private static final Duration TRANSACTION_MARGIN = Duration.ofSeconds(30);

    /** Becomes Kafka's default with 5.0, so its constant is deprecated from the beginning. */
    private static final String FAIL_IN_THE_GLOBAL_THREAD_TOO = "processing.exception.handler.global.enabled";

    private PromisedSettings() {}

    /**
     * The settings of Kafka Streams that nobody can change.
     *
     * @param registryPatience how long a registry that does not answer is waited for within a transaction
     * @param stateMemoryBytes memory for all state stores together
     */
    static Map<String, Object> of(Duration registryPatience, long stateMemoryBytes) {
        var promised = new HashMap<String, Object>();
        promised.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        promised.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        promised.putAll(ofReading());
        promised.putAll(ofFailures());
        int transactionTimeoutMs =
                (int) registryPatience.plus(TRANSACTION_MARGIN).toMillis();
        promised.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), transactionTimeoutMs);
        promised.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topic.MAX_RECORD_BYTES);
        promised.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Topic.MAX_RECORD_BYTES);
        promised.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemoryRocksDb.class);
        promised.put(BoundedMemoryRocksDb.MEMORY_BYTES, stateMemoryBytes);
        return promised;
    }

    /** The keys of the settings that nobody can give: those above, and others that Kafka Streams decides with exactly-once. */
    static Set<String> keys() {
        var keys = new HashSet<>(of(Duration.ZERO, 0).keySet());
        keys.addAll(List.of(
                ProducerConfig.ACKS_CONFIG,
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                // Older names of the handlers, deprecated in Kafka.
                "default.deserialization.exception.handler",
                "default.production.exception.handler"));
        return keys;
    }

    /** All that was committed is read, nothing else is, and it keeps its time. */
    private static Map<String, Object> ofReading() {
        var promised = new HashMap<String, Object>();
        for (var prefix : List.of(StreamsConfig.CONSUMER_PREFIX, StreamsConfig.MAIN_CONSUMER_PREFIX)) {
            promised.put(prefix + ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
            promised.put(prefix + ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
        }
        promised.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, FailOnInvalidTimestamp.class.getName());
        return promised;
    }

    /** Nothing is skipped: what has to be set aside is a dead letter of ours. */
    private static Map<String, Object> ofFailures() {
        return Map.of(
                FAIL_IN_THE_GLOBAL_THREAD_TOO,
                true,
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndFailExceptionHandler.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndFailProcessingExceptionHandler.class,
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                DefaultProductionExceptionHandler.class);
    }
}
