package org.khabar.enrich.explain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.topics.Coordinates;
import org.khabar.enrich.topics.TopicSearch;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.serde.DecodeFailure;
import org.khabar.schema.topic.Topic;

/** Finds records of the topics and decodes those that are wanted. */
final class RecordFinder implements AutoCloseable {
    private final TopicSearch search;
    private final AvroSerdes serdes;
    private final Map<String, Deserializer<?>> deserializers = new HashMap<>();

    /**
     * @param kafkaClient settings of Kafka's clients, at least bootstrap.servers
     * @param serdes of the topics
     */
    RecordFinder(Map<String, Object> kafkaClient, AvroSerdes serdes) {
        this.search = new TopicSearch(kafkaClient);
        this.serdes = serdes;
    }

    /**
     * The records with given keys, those of one key in their order; reads only the partitions on which they are.
     *
     * @param since nothing older is wanted; null for all
     */
    <V> List<Found<V>> withKeys(Topic<String, V> topic, Set<String> keys, @Nullable Instant since) {
        var partitions = search.partitionsOfKeys(
                topic, keys.stream().map(RecordFinder::utf8).toList());
        return find(topic, partitions, since, keys);
    }

    private <V> List<Found<V>> find(
            Topic<?, V> topic, Collection<TopicPartition> partitions, @Nullable Instant since, Set<String> keys) {
        var found = new ArrayList<Found<V>>();
        search.read(partitions, since, input -> {
            if (input.key() != null && keys.contains(text(input.key()))) {
                found.add(decoded(topic, input));
            }
        });
        return found;
    }

    /** All records of a topic. */
    <V> void each(Topic<?, V> topic, @Nullable Instant since, Consumer<Found<V>> handler) {
        search.read(search.partitions(topic), since, input -> handler.accept(decoded(topic, input)));
    }

    /** The record of a topic at a place; empty when there is none, or not any more. */
    <V> Optional<Found<V>> at(Topic<?, V> topic, Coordinates place) {
        return search.recordAt(new TopicPartition(topic.name(), place.partition()), place.offset())
                .map(input -> decoded(topic, input));
    }

    private <V> Found<V> decoded(Topic<?, V> topic, ConsumerRecord<byte[], byte[]> input) {
        return new Found<>(
                input.key() == null ? "" : text(input.key()),
                input.value() == null ? null : value(topic, input.value()),
                input.value() == null,
                Instant.ofEpochMilli(input.timestamp()),
                new Coordinates(input.topic(), input.partition(), input.offset()),
                headers(input));
    }

    // What cannot be read is said to be so, and an explanation goes on without it. But without the registry nothing can
    // be read,
    // and a story of what is left would be untrue.
    private <V> @Nullable V value(Topic<?, V> topic, byte[] bytes) {
        try {
            return deserializer(topic).deserialize(topic.name(), bytes);
        } catch (RuntimeException e) {
            if (DecodeFailure.of(e) == DecodeFailure.NO_REGISTRY) {
                throw e;
            }
            return null;
        }
    }

    @SuppressWarnings("unchecked") // each topic's deserializer is put under its name
    private <V> Deserializer<V> deserializer(Topic<?, V> topic) {
        return (Deserializer<V>) deserializers.computeIfAbsent(
                topic.name(), name -> topic.valueSerde(serdes).deserializer());
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> input) {
        return Arrays.stream(input.headers().toArray())
                .filter(header -> header.value() != null)
                .collect(Collectors.toMap(
                        header -> header.key(), header -> text(header.value()), (earlier, later) -> later));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        search.close();
    }
}
