package org.khabar.enrich.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.khabar.schema.topic.Topic;

/**
 * Reads topics from their beginning as consumers see them, committed records only, outside any consumer group.
 */
public final class TopicsReader implements AutoCloseable {
    private final Consumer<byte[], byte[]> committed;
    private final Consumer<byte[], byte[]> uncommitted;
    private final List<TopicPartition> partitions;

    /**
     * @param clientSettings settings of the consumers, at least bootstrap.servers
     * @param topics what to read
     */
    public TopicsReader(Map<String, ?> clientSettings, List<Topic<?, ?>> topics) {
        this.committed = consumer(clientSettings, IsolationLevel.READ_COMMITTED);
        this.uncommitted = consumer(clientSettings, IsolationLevel.READ_UNCOMMITTED);
        this.partitions = partitionsOf(topics);
        committed.assign(partitions);
        committed.seekToBeginning(partitions);
    }

    /** What has come since the last poll. */
    public Iterable<ConsumerRecord<byte[], byte[]>> poll(Duration timeout) {
        return committed.poll(timeout);
    }

    /**
     * Whether all that was written before this call, by transactions that have ended or not, was read: while a transaction
     * is open, its records are neither readable nor gone.
     */
    public boolean isCaughtUp() {
        var ends = uncommitted.endOffsets(partitions);
        return ends.entrySet().stream().allMatch(end -> committed.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        committed.close();
        uncommitted.close();
    }

    private List<TopicPartition> partitionsOf(List<Topic<?, ?>> topics) {
        var found = new ArrayList<TopicPartition>();
        for (var topic : topics) {
            committed
                    .partitionsFor(topic.name())
                    .forEach(info -> found.add(new TopicPartition(topic.name(), info.partition())));
        }
        return List.copyOf(found);
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, ?> clientSettings, IsolationLevel isolation) {
        var settings = new HashMap<String, Object>(clientSettings);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        var properties = new Properties();
        properties.putAll(settings);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
