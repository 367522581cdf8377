package org.khabar.enrich.deduplicate;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import org.khabar.enrich.sketch.Hash;

/**
 * Which articles have a key: a table with open addressing of pairs (key, slot) in a long each, about 14 bytes a pair. It is
 * cut into segments that grow each for itself, one after the other: of a million articles, one is about a megabyte, so that
 * growing is done in the processor's caches and never halts the stream for long.
 *
 * <p>An article that is held no more is not looked for here: its pairs are passed over, and dropped when their place is
 * needed, or when their segment is written anew and nothing as old is held. Of one key at most so many articles are kept, the
 * newest ones: one template that thousands of articles are made from would otherwise be compared with itself without end.
 */
final class Buckets {
    /** Copies of one text come close behind each other, so the newest ones are the ones to keep. */
    static final int MAX_OF_KEY = 32;

    private static final int SEGMENT_BITS = 10;
    private static final int SEGMENTS = 1 << SEGMENT_BITS;
    private static final int MIN_PLACES = 12;
    private static final double MAX_LOAD = 0.7;
    private static final double MAX_LOAD_WHEN_ANEW = 0.5;
    private static final double GROWTH = 1.5;
    private static final int IN_CACHE_LINE = 8;
    private static final long FREE = 0;
    private static final long SLOT = 0xffff_ffffL;

    private final IntPredicate held;
    private final IntSupplier oldestHeld;
    private final long[][] segments = new long[SEGMENTS][];

    /** Lengths of the segments, side by side: those that their arrays begin with are as far apart as what is looked up. */
    private final int[] places = new int[SEGMENTS];

    private final int[] used = new int[SEGMENTS];
    private long touched;

    /**
     * @param held whether the article of a slot is held still
     * @param oldestHeld the slot that no article which is held is older than
     */
    Buckets(IntPredicate held, IntSupplier oldestHeld) {
        this.held = held;
        this.oldestHeld = oldestHeld;
        for (int i = 0; i < SEGMENTS; i++) {
            places[i] = placesFor(0, i);
            segments[i] = new long[places[i]];
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
        int segment = segment(hash);
        if (used[segment] >= places[segment] * MAX_LOAD) {
            writeAnew(segment);
        }
        var pairs = segments[segment];
        int oldest = -1;
        int ofKey = 0;
        int i = first(hash, places[segment]);
        for (; pairs[i] != FREE; i = next(i, pairs)) {
            if (key(pairs[i]) == stored) {
                if (!held.test(slot(pairs[i]))) {
                    pairs[i] = pair(stored, slot);
                    return;
                }
                ofKey++;
                oldest = oldest < 0 || isOlder(slot(pairs[i]), slot(pairs[oldest])) ? i : oldest;
            }
        }
        if (ofKey >= MAX_OF_KEY) {
            pairs[oldest] = pair(stored, slot);
        } else {
            pairs[i] = pair(stored, slot);
            used[segment]++;
        }
    }

    /** Hands over every article that is held under a key. */
    void forEach(int key, SlotConsumer consumer) {
        int stored = nonZero(key);
        long hash = Hash.mix(stored);
        int segment = segment(hash);
        var pairs = segments[segment];
        for (int i = first(hash, places[segment]); pairs[i] != FREE; i = next(i, pairs)) {
            int slot = slot(pairs[i]);
            if (key(pairs[i]) == stored && held.test(slot)) {
                consumer.accept(slot);
            }
        }
    }

    /**
     * Reads the place of each key and the line of the processor's cache behind it, where walks mostly end, and nothing else.
     * A large table is not in the caches: reads that do not wait for each other are fetched at the same time, where looking up
     * one key after the other waits for each.
     */
    void touch(int[] keys) {
        long read = 0;
        for (int key : keys) {
            long hash = Hash.mix(nonZero(key));
            int segment = segment(hash);
            var pairs = segments[segment];
            int first = first(hash, places[segment]);
            read += pairs[first] + pairs[Math.min(first + IN_CACHE_LINE, places[segment]) - 1];
        }
        touched = read;
    }

    /** Size of the table in bytes. */
    long bytes() {
        return Arrays.stream(places).asLongStream().sum() * Long.BYTES;
    }

    /** What the last {@link #touch} read: nobody needs it, but it keeps the reads from being optimised away. */
    long touched() {
        return touched;
    }

    private void writeAnew(int segment) {
        var before = segments[segment];
        int oldestSlot = oldestHeld.getAsInt();
        int live = 0;
        for (long pair : before) {
            if (pair != FREE && !isOlder(slot(pair), oldestSlot)) {
                before[live++] = pair;
            }
        }
        var pairs = new long[placesFor(live, segment)];
        for (int kept = 0; kept < live; kept++) {
            int i = first(Hash.mix(key(before[kept])), pairs.length);
            while (pairs[i] != FREE) {
                i = next(i, pairs);
            }
            pairs[i] = before[kept];
        }
        segments[segment] = pairs;
        places[segment] = pairs.length;
        used[segment] = live;
    }

    // Keys fill all segments evenly. So that these do not all grow at the same moment, each has sizes of its own.
    private static int placesFor(int pairs, int segment) {
        double phase = (double) segment / SEGMENTS;
        double steps = Math.log(pairs / MAX_LOAD_WHEN_ANEW / MIN_PLACES) / Math.log(GROWTH);
        return (int) (MIN_PLACES * Math.pow(GROWTH, Math.max(0, Math.ceil(steps - phase)) + phase));
    }

    // A pair of zeros is a free place, so the keys 0 and 1 are one.
    private static int nonZero(int key) {
        return key == 0 ? 1 : key;
    }

    private static int segment(long hash) {
        return (int) (hash >>> (Long.SIZE - SEGMENT_BITS));
    }

    // The lower half of the hash, scaled to the places.
    private static int first(long hash, int places) {
        return (int) (((hash & SLOT) * places) >>> Integer.SIZE);
    }

    private static int next(int i, long[] pairs) {
        return i + 1 == pairs.length ? 0 : i + 1;
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
