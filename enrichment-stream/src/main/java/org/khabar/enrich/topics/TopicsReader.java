package org.khabar.enrich.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.khabar.schema.topic.Topic;

/**
 * Reads topics from their beginning as consumers see them, committed records only, outside any consumer group.
 */
public final class TopicsReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /**
     * @param clientSettings settings of the clients, at least bootstrap.servers
     * @param topics what to read
     */
    public TopicsReader(Map<String, Object> clientSettings, List<Topic<?, ?>> topics) {
        this.admin = Admin.create(clientSettings);
        this.consumer = CommittedRecords.consumer(clientSettings);
        this.partitions = partitionsOf(topics);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Is given each record that is read. */
    @FunctionalInterface
    public interface RecordHandler {
        /** A record was read. */
        void read(ConsumerRecord<byte[], byte[]> input);
    }

    /** What has come since the last poll. */
    public Iterable<ConsumerRecord<byte[], byte[]>> poll(Duration timeout) {
        return consumer.poll(timeout);
    }

    /**
     * Reads on until all that was written before this call, by transactions that have ended or not, was read: while a
     * transaction is open, its records are neither readable nor gone.
     *
     * @param handler is given each record
     * @throws KafkaException when nothing can be read for two minutes
     */
    public void readToEnd(RecordHandler handler) {
        var ends = ends();
        var headway = new Headway(consumer, partitions);
        do {
            poll(POLL).forEach(handler::read);
            headway.require();
        } while (!hasReached(ends));
    }

    private boolean hasReached(Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return ends.entrySet().stream()
                .allMatch(
                        end -> consumer.position(end.getKey()) >= end.getValue().offset());
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends() {
        var latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        try {
            return admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("Cannot find the ends of the topics", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while looking for the ends of the topics", e);
        }
    }

    private List<TopicPartition> partitionsOf(List<Topic<?, ?>> topics) {
        var found = new ArrayList<TopicPartition>();
        for (var topic : topics) {
            consumer.partitionsFor(topic.name())
                    .forEach(info -> found.add(new TopicPartition(topic.name(), info.partition())));
        }
        return List.copyOf(found);
    }
}
