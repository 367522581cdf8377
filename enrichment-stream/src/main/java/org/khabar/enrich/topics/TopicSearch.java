package org.khabar.enrich.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.topics.TopicsReader.RecordHandler;
import org.khabar.schema.topic.Topic;

/**
 * Looks for records on topics: all of a topic, those from a time on, those that may have a key, or the one at a place.
 * Committed records only, up to the first transaction that is still open; outside any consumer group.
 */
public final class TopicSearch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;

    /**
     * @param clientSettings settings of the clients, at least bootstrap.servers
     */
    public TopicSearch(Map<String, Object> clientSettings) {
        this.consumer = CommittedRecords.consumer(clientSettings);
    }

    /** All partitions of a topic; empty when the cluster does not have it. */
    public List<TopicPartition> partitions(Topic<?, ?> topic) {
        var found = consumer.partitionsFor(topic.name());
        if (found == null) {
            return List.of();
        }
        return found.stream()
                .map(info -> new TopicPartition(topic.name(), info.partition()))
                .toList();
    }

    /** The partitions on which Kafka's default partitioner puts records with these keys. */
    public List<TopicPartition> partitionsOfKeys(Topic<?, ?> topic, Collection<byte[]> keys) {
        int count = partitions(topic).size();
        if (count == 0) {
            return List.of();
        }
        return keys.stream()
                .map(key -> Utils.toPositive(Utils.murmur2(key)) % count)
                .distinct()
                .map(partition -> new TopicPartition(topic.name(), partition))
                .toList();
    }

    /**
     * Reads partitions up to their ends at the time of the call.
     *
     * @param since records with earlier timestamps are left out where the broker's index allows it: some may come; null
     *     for all
     * @param handler is given each record; those of a partition come in their order
     */
    public void read(Collection<TopicPartition> partitions, @Nullable Instant since, RecordHandler handler) {
        if (partitions.isEmpty()) {
            return;
        }
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        seek(partitions, since, ends);
        var headway = new Headway(consumer, partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            headway.require();
            for (var input : consumer.poll(POLL)) {
                if (input.offset() < endOf(new TopicPartition(input.topic(), input.partition()), ends)) {
                    handler.read(input);
                }
            }
        }
    }

    private void seek(Collection<TopicPartition> partitions, @Nullable Instant since, Map<TopicPartition, Long> ends) {
        if (since == null) {
            consumer.seekToBeginning(partitions);
            return;
        }
        var times =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> since.toEpochMilli()));
        consumer.offsetsForTimes(times)
                .forEach((partition, found) ->
                        consumer.seek(partition, found == null ? endOf(partition, ends) : found.offset()));
    }

    private static long endOf(TopicPartition partition, Map<TopicPartition, Long> ends) {
        return ends.getOrDefault(partition, 0L);
    }

    /** The record at a place; empty when there is none, or none any more. */
    public Optional<ConsumerRecord<byte[], byte[]>> recordAt(TopicPartition partition, long offset) {
        boolean exists = consumer.partitionsFor(partition.topic()).stream()
                .anyMatch(info -> info.partition() == partition.partition());
        if (!exists) {
            return Optional.empty();
        }
        var place = List.of(partition);
        consumer.assign(place);
        long end = consumer.endOffsets(place).getOrDefault(partition, 0L);
        if (offset >= end || offset < consumer.beginningOffsets(place).getOrDefault(partition, 0L)) {
            return Optional.empty();
        }
        consumer.seek(partition, offset);
        var headway = new Headway(consumer, place);
        while (consumer.position(partition) <= offset) {
            headway.require();
            var next = consumer.poll(POLL).records(partition).stream().findFirst();
            if (next.isPresent()) {
                return next.filter(input -> input.offset() == offset);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
