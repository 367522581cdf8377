package org.khabar.enrich.link;

import java.util.Arrays;
import java.util.List;

/** Numbers by 64-bit keys, several to a key, in little memory. Immutable. */
final class NumberIndex {
    private final long[] keys;
    private final int[] numbers;

    /** One number under one key. */
    record Entry(long key, int number) {}

    NumberIndex(List<Entry> entries) {
        var sorted = entries.toArray(Entry[]::new);
        Arrays.sort(
                sorted,
                (one, other) -> one.key == other.key
                        ? Integer.compare(one.number, other.number)
                        : Long.compare(one.key, other.key));
        keys = new long[sorted.length];
        numbers = new int[sorted.length];
        for (int at = 0; at < sorted.length; at++) {
            keys[at] = sorted[at].key;
            numbers[at] = sorted[at].number;
        }
    }

    /** The numbers of a key in ascending order; none where the key is unknown. */
    int[] find(long key) {
        int at = Arrays.binarySearch(keys, key);
        if (at < 0) {
            return new int[0];
        }
        int from = at;
        while (from > 0 && keys[from - 1] == key) {
            from--;
        }
        int to = at + 1;
        while (to < keys.length && keys[to] == key) {
            to++;
        }
        return Arrays.copyOfRange(numbers, from, to);
    }
}
