package org.khabar.enrich.topics;

import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Sees to it that reading comes to an end: a consumer whose broker is away gives nothing and says nothing. */
final class Headway {
    /** Longer than a transaction of the stream may stay open, behind which nothing can be read. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Consumer<?, ?> consumer;
    private final Collection<TopicPartition> partitions;
    private long sum = -1;
    private long since = System.nanoTime();

    /** Begins to look at what a consumer reads. */
    Headway(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
    }

    /**
     * Is asked between two polls.
     *
     * @throws KafkaException when no position has moved for two minutes
     */
    void require() {
        long now = 0;
        for (var partition : partitions) {
            now += consumer.position(partition);
        }
        if (now != sum) {
            sum = now;
            since = System.nanoTime();
        } else if (System.nanoTime() - since > LIMIT.toNanos()) {
            throw new KafkaException("Nothing could be read for " + LIMIT.toSeconds()
                    + " s, though there is more: a broker is away, or a transaction was left open");
        }
    }
}
