package org.khabar.enrich.cache;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps so many values, which are known by 64 bits of a hash, and forgets those whose places others take. A value stands in
 * its place, or in the neighbouring one after another came to its own. Thread-safe, and nobody waits: of two who put a
 * value at one place, one wins.
 *
 * @param <V> what is kept; never changed
 */
public final class HashCache<V extends HashCache.Hashed> {
    private final AtomicReferenceArray<V> places;

    /** What knows its own hash. */
    public interface Hashed {
        /** The hash, spread over all bits. */
        long key();
    }

    /** @param size how many values are kept at the most, a power of two */
    public HashCache(int size) {
        if (size < 2 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("No power of two: " + size);
        }
        places = new AtomicReferenceArray<>(size);
    }

    /** The value with a hash, null if it is not kept. */
    public @Nullable V get(long key) {
        int place = place(key);
        var value = places.get(place);
        if (value != null && value.key() == key) {
            return value;
        }
        var other = places.get(neighbour(place));
        return other != null && other.key() == key ? other : null;
    }

    /**
     * Looks many values up, and makes those that are not kept. Most of the time goes to waiting for memory, so no look-up
     * waits for the one before: first all places are read, then what stands there.
     *
     * @param values gets for each key its value; as long as the keys
     * @param maker makes the value at an index, once also if its key comes twice
     * @param worthKeeping whether the value at an index will be asked for again
     */
    public void fill(long[] keys, @Nullable V[] values, IntFunction<V> maker, IntPredicate worthKeeping) {
        for (int index = 0; index < keys.length; index++) {
            values[index] = places.get(place(keys[index]));
        }
        for (int index = 0; index < keys.length; index++) {
            var value = values[index];
            if (value == null || value.key() != keys[index]) {
                values[index] = getOrMake(keys[index], index, maker, worthKeeping);
            }
        }
    }

    /** By now it may be kept, if its key came before. */
    private V getOrMake(long key, int index, IntFunction<V> maker, IntPredicate worthKeeping) {
        var kept = get(key);
        if (kept != null) {
            return kept;
        }
        var made = maker.apply(index);
        if (worthKeeping.test(index)) {
            put(made);
        }
        return made;
    }

    /** Keeps a value; what stood in its place moves to the neighbouring one. */
    public void put(V value) {
        int place = place(value.key());
        var before = places.get(place);
        if (before != null && before.key() != value.key()) {
            places.set(neighbour(place), before);
        }
        places.set(place, value);
    }

    private int place(long key) {
        return (int) (key ^ key >>> 32) & (places.length() - 1);
    }

    private static int neighbour(int place) {
        return place ^ 1;
    }
}
