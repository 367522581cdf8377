package org.khabar.enrich.health;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.ThreadMetadata;

/** What a stream says of itself now. */
public final class StreamHealth {
    private static final String DEAD = "DEAD";
    private static final String PENDING_SHUTDOWN = "PENDING_SHUTDOWN";

    private final KafkaStreams streams;
    private final RestoreProgress restore;
    private final int threads;

    /**
     * @param streams the stream
     * @param restore told of its stores
     * @param threads how many threads it should have
     */
    public StreamHealth(KafkaStreams streams, RestoreProgress restore, int threads) {
        this.streams = streams;
        this.restore = restore;
        this.threads = threads;
    }

    /** Its state. */
    public KafkaStreams.State state() {
        return streams.state();
    }

    /** Threads that it should have. */
    public int threads() {
        return threads;
    }

    /** Threads that are alive, whatever they do. */
    public int aliveThreads() {
        return Math.toIntExact(streams.metadataForLocalThreads().stream()
                .map(ThreadMetadata::threadState)
                .filter(state -> !state.equals(DEAD) && !state.equals(PENDING_SHUTDOWN))
                .count());
    }

    /** Partitions that it reads as its own share of the work, also while their tasks are restored. */
    public Set<TopicPartition> partitions() {
        return streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .flatMap(task -> task.topicPartitions().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How far the restoring of its stores is. */
    public RestoreProgress restore() {
        return restore;
    }
}
