package org.khabar.enrich.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * How far the restoring of state stores from their changelogs is. A task does no work before all of its stores are restored.
 * Numbers are of offsets in the changelog, which the marks of transactions have too, so they are a little more than records.
 */
public final class RestoreProgress implements StateRestoreListener {
    private final Set<String> stores;
    private final Listener listener;
    private final InstantSource clock;
    private final Map<TopicPartition, Restoring> restoring = new ConcurrentHashMap<>();
    private volatile Instant lastStep = Instant.MIN;

    private record Restoring(String store, long next, long end, long startNanos) {
        long remaining() {
            return Math.max(0, end - next);
        }
    }

    /** Is told of what was restored. */
    public interface Listener {
        /** A piece of a store was restored, of so many offsets. */
        void restored(String store, long offsets);

        /** A store of a task is complete, after this time; it is not told when the task went elsewhere before. */
        void completed(String store, Duration time);
    }

    /**
     * @param topology names the stores
     * @param listener is told, by the threads that restore
     * @param clock tells when anything was restored last
     */
    public RestoreProgress(Topology topology, Listener listener, InstantSource clock) {
        this.stores = stores(topology);
        this.listener = listener;
        this.clock = clock;
    }

    /** Names of the stores of a topology. */
    public static Set<String> stores(Topology topology) {
        var names = new TreeSet<String>();
        for (var part : topology.describe().subtopologies()) {
            for (var node : part.nodes()) {
                if (node instanceof TopologyDescription.Processor processor) {
                    names.addAll(processor.stores());
                }
            }
        }
        topology.describe()
                .globalStores()
                .forEach(global -> names.addAll(global.processor().stores()));
        return Set.copyOf(names);
    }

    /** When the restoring got a step further, or began; empty while nothing is being restored. */
    public Optional<Instant> lastStep() {
        return restoring.isEmpty() ? Optional.empty() : Optional.of(lastStep);
    }

    /** Offsets still to be restored, of all stores together. */
    public long remaining() {
        return restoring.values().stream().mapToLong(Restoring::remaining).sum();
    }

    /** The same for each store; 0 where nothing is restored. */
    public Map<String, Long> remainingByStore() {
        var remaining = new TreeMap<String, Long>();
        stores.forEach(store -> remaining.put(store, 0L));
        restoring.values().forEach(each -> remaining.merge(each.store(), each.remaining(), Long::sum));
        return remaining;
    }

    /** Names of the stores that there are. */
    public Set<String> stores() {
        return stores;
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
        lastStep = clock.instant();
        restoring.put(changelog, new Restoring(store, start, end, System.nanoTime()));
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long batchEnd, long records) {
        restoring.computeIfPresent(changelog, (partition, before) -> {
            long next = Math.max(before.next(), batchEnd + 1);
            if (next > before.next()) {
                lastStep = clock.instant();
            }
            listener.restored(store, next - before.next());
            return new Restoring(store, next, before.end(), before.startNanos());
        });
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long records) {
        lastStep = clock.instant();
        var done = restoring.remove(changelog);
        if (done != null) {
            listener.completed(store, Duration.ofNanos(System.nanoTime() - done.startNanos()));
        }
    }

    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long records) {
        restoring.remove(changelog);
    }
}
