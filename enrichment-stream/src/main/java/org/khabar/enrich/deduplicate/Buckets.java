package org.khabar.enrich.deduplicate;

import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.khabar.enrich.sketch.Hash;

/**
 * Which articles have a key: a table with open addressing of pairs (key, slot) in a long each, about 13 bytes a pair. It is
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
    private static final double MAX_LOAD = 0.7;
    private static final long FREE = 0;
    private static final long SLOT = 0xffff_ffffL;

    private final Segment[] segments = new Segment[1 << SEGMENT_BITS];
    private final IntPredicate held;

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
        segmentOf(stored).put(stored, slot);
    }

    /** Hands over every article that is held under a key. */
    void forEach(int key, SlotConsumer consumer) {
        int stored = nonZero(key);
        segmentOf(stored).forEach(stored, consumer);
    }

    /** Size of the table in bytes. */
    long bytes() {
        long bytes = 0;
        for (var segment : segments) {
            bytes += (long) segment.pairs.length * Long.BYTES;
        }
        return bytes;
    }

    // A pair of zeros is a free place, so the keys 0 and 1 are one.
    private static int nonZero(int key) {
        return key == 0 ? 1 : key;
    }

    private Segment segmentOf(int key) {
        return segments[(int) (Hash.mix(key) >>> (Long.SIZE - SEGMENT_BITS))];
    }

    private final class Segment {
        private long[] pairs = new long[MIN_CAPACITY];
        private int used;

        private void forEach(int key, SlotConsumer consumer) {
            for (int i = first(key); pairs[i] != FREE; i = next(i)) {
                int slot = slot(pairs[i]);
                if (key(pairs[i]) == key && held.test(slot)) {
                    consumer.accept(slot);
                }
            }
        }

        private void put(int key, int slot) {
            if (used >= pairs.length * MAX_LOAD) {
                writeAnew();
            }
            int oldest = -1;
            int ofKey = 0;
            int i = first(key);
            for (; pairs[i] != FREE; i = next(i)) {
                if (key(pairs[i]) == key) {
                    if (!held.test(slot(pairs[i]))) {
                        pairs[i] = pair(key, slot);
                        return;
                    }
                    ofKey++;
                    oldest = oldest < 0 || isOlder(slot(pairs[i]), slot(pairs[oldest])) ? i : oldest;
                }
            }
            if (ofKey < MAX_OF_KEY) {
                pairs[i] = pair(key, slot);
                used++;
            } else {
                pairs[oldest] = pair(key, slot);
            }
        }

        private void writeAnew() {
            var live = LongStream.of(pairs)
                    .filter(pair -> pair != FREE && held.test(slot(pair)))
                    .toArray();
            pairs = new long[Math.max(MIN_CAPACITY, live.length * 2)];
            used = live.length;
            for (long pair : live) {
                int i = first(key(pair));
                while (pairs[i] != FREE) {
                    i = next(i);
                }
                pairs[i] = pair;
            }
        }

        // The lower half of the hash, scaled to the capacity.
        private int first(int key) {
            return (int) (((Hash.mix(key) & SLOT) * pairs.length) >>> Integer.SIZE);
        }

        private int next(int i) {
            return i + 1 == pairs.length ? 0 : i + 1;
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
