package org.khabar.quickstart.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.khabar.quickstart.stack.LocalStack;
import org.khabar.schema.header.EventHeaders;

/** Watches committed records arrive on topics, and when. */
final class Arrivals implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);
    /** Longest silence before a measurement is given up. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Consumer<byte[], byte[]> consumer;
    private final LocalStack stack;

    /** Of earlier calls too: a document may have several outcomes, and the last of one call must not count in the next. */
    private final Set<String> seen = new HashSet<>();

    /** Watches from the end of the topics as they are now. */
    Arrivals(LocalStack stack, List<String> topics) {
        var settings = new HashMap<>(stack.clientSettings());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.stack = stack;
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : topics) {
            consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /**
     * Waits until something of so many documents has arrived of which nothing had before.
     *
     * @return milliseconds from each record's timestamp to its arrival here
     */
    List<Long> await(int documents) {
        var latencies = new ArrayList<Long>();
        int all = seen.size() + documents;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (seen.size() < all) {
            var arrived = consumer.poll(POLL);
            long now = System.currentTimeMillis();
            if (!arrived.isEmpty()) {
                deadline = System.nanoTime() + PATIENCE.toNanos();
            }
            for (var record : arrived) {
                latencies.add(now - record.timestamp());
                EventHeaders.get(record.headers(), EventHeaders.SUBJECT).ifPresent(seen::add);
            }
            stack.failure().ifPresent(cause -> {
                throw new IllegalStateException("The stream stopped", cause);
            });
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        (all - seen.size()) + " of " + documents + " have not arrived, and none for " + PATIENCE);
            }
        }
        return latencies;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
