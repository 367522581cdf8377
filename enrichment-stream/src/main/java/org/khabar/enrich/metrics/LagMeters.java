package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many records of each partition that this instance works on are committed by their producers and not by the stream:
 * the end of the partition for those who read committed, less what the consumer group has committed.
 *
 * <p>The consumers' own {@code records-lag} is not that: it is told when something was fetched, so it stands still while a
 * partition is paused and is not there while its task is restored, which is when the lag grows; and what lies in buffers of
 * the stream counts as read.
 */
final class LagMeters implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LagMeters.class);

    private final Admin admin;
    private final String group;
    private final Supplier<Set<TopicPartition>> partitions;
    private final LiveGauge gauge;
    private volatile long measuredNanos = System.nanoTime();

    /**
     * @param admin client of the cluster; the caller's to close
     * @param group the consumer group
     * @param partitions those that this instance works on now
     */
    LagMeters(MeterRegistry registry, Admin admin, String group, Supplier<Set<TopicPartition>> partitions) {
        this.admin = admin;
        this.group = group;
        this.partitions = partitions;
        this.gauge = new LiveGauge(registry, "khabar.lag", "records", "Records that wait to be processed");
        TimeGauge.builder("khabar.lag.age", this, TimeUnit.NANOSECONDS, lag -> System.nanoTime() - lag.measuredNanos)
                .description("Time since the lag was measured, or since the start")
                .strongReference(true)
                .register(registry);
    }

    /** Measures the lag. When brokers do not answer, what was measured last stays, and its age grows. */
    @Override
    public void run() {
        try {
            gauge.show(measure(partitions.get()));
            measuredNanos = System.nanoTime();
        } catch (ExecutionException e) {
            LOG.debug("The lag cannot be measured", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<Tags, Long> measure(Set<TopicPartition> mine) throws ExecutionException, InterruptedException {
        var lags = new HashMap<Tags, Long>();
        if (mine.isEmpty()) {
            return lags;
        }
        // What is committed is asked for before the ends, so that the lag is never less than it was.
        var committed = committed(mine);
        var starts = offsets(mine, OffsetSpec.earliest());
        var ends = offsets(mine, OffsetSpec.latest());
        ends.forEach((partition, end) -> {
            long start = starts.getOrDefault(partition, 0L);
            long done = Math.max(start, committed.getOrDefault(partition, start));
            lags.put(tags(partition), Math.max(0, end - done));
        });
        return lags;
    }

    private Map<TopicPartition, Long> committed(Set<TopicPartition> mine)
            throws ExecutionException, InterruptedException {
        var spec = new ListConsumerGroupOffsetsSpec().topicPartitions(mine);
        var answer = admin.listConsumerGroupOffsets(Map.of(group, spec))
                .partitionsToOffsetAndMetadata(group)
                .get();
        var committed = new HashMap<TopicPartition, Long>();
        answer.forEach((partition, offset) -> {
            if (offset != null) { // nothing was committed yet
                committed.put(partition, offset.offset());
            }
        });
        return committed;
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> mine, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        mine.forEach(partition -> asked.put(partition, which));
        var answer = admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get();
        var offsets = new HashMap<TopicPartition, Long>();
        answer.forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    private static Tags tags(TopicPartition partition) {
        return Tags.of("topic", partition.topic(), "partition", Integer.toString(partition.partition()));
    }
}
