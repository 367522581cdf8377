package org.khabar.enrich.tagger;

/**
 * One number for each label in four longs, so that those of a feature are added with four additions. Numbers are signed and
 * of sixteen bits; the sum of the packed longs is the packed sum, since a negative number borrows from its neighbour and
 * {@link #unpack} gives back what was borrowed. The last long holds the last label alone.
 */
final class PackedScores {
    /** Longs for all labels. */
    static final int LONGS = 4;

    private static final int BITS = 16;
    private static final int LABELS_A_LONG = Long.SIZE / BITS;

    private PackedScores() {}

    /** Packs numbers by label. */
    static void pack(short[] numbers, long[] packed, int at) {
        for (int label = 0; label < Labels.COUNT; label++) {
            packed[at + label / LABELS_A_LONG] += (long) numbers[label] << (BITS * (label % LABELS_A_LONG));
        }
    }

    /** The numbers of one word, by label, at a place of others. */
    static void unpack(long[] packed, int at, int[] numbers, int to) {
        for (int label = 0; label < Labels.COUNT; ) {
            long rest = packed[at + label / LABELS_A_LONG];
            int last = Math.min(Labels.COUNT, label + LABELS_A_LONG);
            for (; label < last; label++) {
                short number = (short) rest;
                numbers[to + label] = number;
                rest = (rest - number) >> BITS;
            }
        }
    }

    /** Adds the numbers at one place to those at another. */
    static void add(long[] packed, int from, long[] sums, int to) {
        sums[to] += packed[from];
        sums[to + 1] += packed[from + 1];
        sums[to + 2] += packed[from + 2];
        sums[to + 3] += packed[from + 3];
    }
}
