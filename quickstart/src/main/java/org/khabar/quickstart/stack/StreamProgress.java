package org.khabar.quickstart.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.khabar.enrich.EnrichmentTopology;
import org.khabar.schema.topic.Topics;

/**
 * Tells whether a stream has worked off all its input: whether its consumer group has committed the end of every topic that
 * it reads. What it writes into a topic of its own is there before the offsets of what it came from are committed, so when
 * the offsets are asked for before the ends, nothing is on its way between two topics.
 */
public final class StreamProgress implements AutoCloseable {
    private final Admin admin;
    private final String group;
    private final List<String> topics;

    /**
     * @param clientSettings settings by which a client finds the broker
     * @param applicationId consumer group of the stream, and prefix of its own topics
     */
    public StreamProgress(Map<String, Object> clientSettings, String applicationId) {
        this.admin = Admin.create(clientSettings);
        this.group = applicationId;
        this.topics = List.of(
                Topics.RAW.name(),
                applicationId + "-" + EnrichmentTopology.BY_SOURCE + "-repartition",
                applicationId + "-" + EnrichmentTopology.BY_SHARD + "-repartition",
                applicationId + "-" + EnrichmentTopology.BY_ARTICLE + "-repartition");
    }

    /** Whether all that was there when this was called is worked off. */
    public boolean isDone() {
        var committed = committed();
        return ends().entrySet().stream()
                .allMatch(end -> end.getValue() == 0 || committed.getOrDefault(end.getKey(), -1L) >= end.getValue());
    }

    private Map<TopicPartition, Long> committed() {
        var offsets = new HashMap<TopicPartition, Long>();
        Map<TopicPartition, OffsetAndMetadata> known =
                await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        known.forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    private Map<TopicPartition, Long> ends() {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        await(admin.describeTopics(topics).allTopicNames())
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(info -> latest.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest())));
        var ends = new HashMap<TopicPartition, Long>();
        await(admin.listOffsets(latest).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new KafkaException("Cannot tell how far the stream is", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while asking how far the stream is", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
