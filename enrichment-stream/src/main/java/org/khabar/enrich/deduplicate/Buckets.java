package org.khabar.enrich.deduplicate;

import java.util.function.IntPredicate;
import org.khabar.enrich.sketch.Hash;

/**
 * Which articles have a key: a table with open addressing of pairs (key, slot) in a long each, about 14 bytes a pair. It is
 * cut into segments that grow each for itself, so that growing never halts the stream for long.
 *
 * <p>An article that is held no more is not looked for here: its pairs are passed over, and dropped when their place is
 * needed or their segment is written anew. Of one key at most so many articles are kept, the newest ones: one template that
 * thousands of articles are made from would otherwise be compared with itself without end.
 */
final class Buckets {
    /** Copies of one text come close behind each other, so the newest ones are the ones to keep. */
    static final int MAX_OF_KEY = 32;

    private static final int SEGMENT_BITS = 6;
    private static final int MIN_CAPACITY = 64;

    /** Places behind the last one that a hash leads to, so that no walk has to go round. */
    private static final int BEHIND = 256;

    private static final double MAX_LOAD = 0.7;
    private static final double LOAD_WHEN_ANEW = 0.45;
    private static final long FREE = 0;
    private static final long SLOT = 0xffff_ffffL;

    private final Segment[] segments = new Segment[1 << SEGMENT_BITS];
    private final IntPredicate held;
    private long touched;

    /**
     * @param held whether the article of a slot is held still
     */
    Buckets(IntPredicate held) {
        this.held = held;
        for (int i = 0; i < segments.length; i++) {
            segments[i] = new Segment();
        }
    }

    /** Is given the articles that have a key. */
    @FunctionalInterface
    interface SlotConsumer {
        void accept(int slot);
    }

    /** Puts an article under a key. */
    void put(int key, int slot) {
        int stored = nonZero(key);
        long hash = Hash.mix(stored);
        segmentOf(hash).put(stored, hash, slot);
    }

    /** Hands over every article that is held under a key. */
    void forEach(int key, SlotConsumer consumer) {
        int stored = nonZero(key);
        long hash = Hash.mix(stored);
        segmentOf(hash).forEach(stored, hash, consumer);
    }

    /**
     * Reads the place of each key, and nothing else. A large table is not in the processor's caches: reads that do not wait
     * for each other are fetched at the same time, where looking up one key after the other waits for each.
     */
    void touch(int[] keys) {
        long read = 0;
        for (int key : keys) {
            long hash = Hash.mix(nonZero(key));
            var pairs = segmentOf(hash).pairs;
            read += pairs[first(hash, pairs)];
        }
        touched = read;
    }

    /** Size of the table in bytes. */
    long bytes() {
        long bytes = 0;
        for (var segment : segments) {
            bytes += (long) segment.pairs.length * Long.BYTES;
        }
        return bytes;
    }

    /** What the last {@link #touch} read: nobody needs it, but it keeps the reads from being optimised away. */
    long touched() {
        return touched;
    }

    // A pair of zeros is a free place, so the keys 0 and 1 are one.
    private static int nonZero(int key) {
        return key == 0 ? 1 : key;
    }

    private Segment segmentOf(long hash) {
        return segments[(int) (hash >>> (Long.SIZE - SEGMENT_BITS))];
    }

    // The lower half of the hash, scaled to the places that are not behind the others.
    private static int first(long hash, long[] pairs) {
        return (int) (((hash & SLOT) * (pairs.length - BEHIND)) >>> Integer.SIZE);
    }

    private final class Segment {
        private long[] pairs = new long[MIN_CAPACITY + BEHIND];
        private int used;

        private void forEach(int key, long hash, SlotConsumer consumer) {
            for (int i = first(hash, pairs); pairs[i] != FREE; i++) {
                int slot = slot(pairs[i]);
                if (key(pairs[i]) == key && held.test(slot)) {
                    consumer.accept(slot);
                }
            }
        }

        private void put(int key, long hash, int slot) {
            if (used >= pairs.length * MAX_LOAD) {
                writeAnew(LOAD_WHEN_ANEW);
            }
            int oldest = -1;
            int ofKey = 0;
            int i = first(hash, pairs);
            for (; pairs[i] != FREE; i++) {
                if (key(pairs[i]) == key) {
                    if (!held.test(slot(pairs[i]))) {
                        pairs[i] = pair(key, slot);
                        return;
                    }
                    ofKey++;
                    oldest = oldest < 0 || isOlder(slot(pairs[i]), slot(pairs[oldest])) ? i : oldest;
                }
            }
            if (ofKey >= MAX_OF_KEY) {
                pairs[oldest] = pair(key, slot);
            } else {
                pairs[i] = pair(key, slot);
                used++;
                keepLastFree(i);
            }
        }

        // A walk ends at a free place; so the last one has to stay free.
        private void keepLastFree(int taken) {
            if (taken == pairs.length - 1) {
                writeAnew(LOAD_WHEN_ANEW / 2);
            }
        }

        private void writeAnew(double load) {
            var before = pairs;
            int live = 0;
            for (long pair : before) {
                if (pair != FREE && held.test(slot(pair))) {
                    before[live++] = pair;
                }
            }
            pairs = new long[Math.max(MIN_CAPACITY, (int) (live / load)) + BEHIND];
            used = live;
            for (int kept = 0; kept < live; kept++) {
                int i = first(Hash.mix(key(before[kept])), pairs);
                while (pairs[i] != FREE) {
                    i++;
                }
                pairs[i] = before[kept];
            }
        }
    }

    // Slots go round after 2^32 articles.
    private static boolean isOlder(int slot, int other) {
        return slot - other < 0;
    }

    private static long pair(int key, int slot) {
        return ((long) key << Integer.SIZE) | (slot & SLOT);
    }

    private static int key(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    private static int slot(long pair) {
        return (int) pair;
    }
}
