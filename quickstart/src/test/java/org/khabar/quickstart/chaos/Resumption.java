package org.khabar.quickstart.chaos;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.khabar.schema.Decision;

/**
 * Watches how work that was interrupted goes on: when the first decision is committed about an article that had not been
 * begun, and when there is one of every partition.
 */
final class Resumption implements Consumer<Decision> {
    private final long interruptedNanos;
    private final Map<Integer, Long> notBegun;
    private final Map<Integer, Duration> firstByPartition = new HashMap<>();

    /**
     * @param interruptedNanos when work was interrupted, by {@link System#nanoTime}
     * @param notBegun from where on each partition of articles.raw nothing had been begun, by number of the partition
     */
    Resumption(long interruptedNanos, Map<Integer, Long> notBegun) {
        this.interruptedNanos = interruptedNanos;
        this.notBegun = Map.copyOf(notBegun);
    }

    @Override
    public void accept(Decision decision) {
        var origin = decision.getOrigin();
        var first = notBegun.get(origin.getPartition());
        if (first != null && origin.getOffset() >= first) {
            firstByPartition.putIfAbsent(origin.getPartition(), sinceInterruption());
        }
    }

    private Duration sinceInterruption() {
        return Duration.ofNanos(System.nanoTime() - interruptedNanos);
    }

    /** Whether every partition goes on. */
    boolean isEverywhere() {
        return firstByPartition.size() == notBegun.size();
    }

    /** How long it took until one of the partitions went on. */
    Duration first() {
        return firstByPartition.values().stream().min(Duration::compareTo).orElseThrow();
    }

    /** How long it took until all partitions went on. */
    Duration last() {
        return firstByPartition.values().stream().max(Duration::compareTo).orElseThrow();
    }
}
