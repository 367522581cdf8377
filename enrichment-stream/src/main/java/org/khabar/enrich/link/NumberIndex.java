package org.khabar.enrich.link;

import java.util.Arrays;
import org.agrona.collections.LongArrayList;

/** Numbers by hashes, several to a hash, in little memory: both are in one long. Immutable. */
final class NumberIndex {
    private static final int NUMBER_BITS = 20;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    /**
     * In ascending order, each once: the upper 44 bits of a hash, and a number. Of 250,000 hashes some two agree in these with
     * a probability of 0.002, and an unknown one with any of them with one of 1 in 70 million.
     */
    private final long[] entries;

    private NumberIndex(long[] entries) {
        this.entries = entries;
    }

    /** Takes numbers one by one. */
    static final class Builder {
        private final LongArrayList entries = new LongArrayList();

        /**
         * Adds a number under a hash.
         *
         * @throws IllegalArgumentException if it is not in 0 to 1,048,575
         */
        void add(long hash, int number) {
            if (number < 0 || number > NUMBER) {
                throw new IllegalArgumentException(number + " is not in 0 to " + NUMBER);
            }
            entries.addLong(first(hash) | number);
        }

        NumberIndex build() {
            var sorted = entries.toLongArray();
            Arrays.sort(sorted);
            int distinct = 0;
            for (long entry : sorted) {
                if (distinct == 0 || sorted[distinct - 1] != entry) {
                    sorted[distinct++] = entry;
                }
            }
            return new NumberIndex(Arrays.copyOf(sorted, distinct));
        }
    }

    /** The numbers of a hash in ascending order, each once; none where it is unknown. */
    int[] find(long hash) {
        int from = place(first(hash));
        int to = from;
        while (to < entries.length && first(entries[to]) == first(hash)) {
            to++;
        }
        var numbers = new int[to - from];
        for (int at = from; at < to; at++) {
            numbers[at - from] = (int) (entries[at] & NUMBER);
        }
        return numbers;
    }

    /** Where an entry is, or would be. */
    private int place(long entry) {
        int found = Arrays.binarySearch(entries, entry);
        return found < 0 ? -found - 1 : found;
    }

    /** What the entries of a hash begin with: the first one that may be. */
    private static long first(long hash) {
        return hash & ~NUMBER;
    }
}
