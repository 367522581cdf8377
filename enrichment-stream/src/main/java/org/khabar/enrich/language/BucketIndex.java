package org.khabar.enrich.language;

/** Finds the row of an n-gram's bucket among the few buckets that were kept when the model was pruned. */
final class BucketIndex {
    /** With fewer, the reciprocal would not fit a positive long. */
    static final int MIN_BUCKETS = 3;

    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private final long bucketCount;
    /** The smallest number that is 2^64 divided by the number of buckets, or more. */
    private final long reciprocal;
    /** One bit for each bucket, set if it was kept: all that most look-ups need, and small enough to stay in cache. */
    private final long[] kept;
    /** For each 64 buckets, how many were kept before them. */
    private final int[] keptBefore;
    /** The rows of the kept buckets, in the order of the buckets. */
    private final int[] rows;

    /**
     * Builds the index.
     *
     * @param bucketCount how many buckets there were before pruning, at least {@link #MIN_BUCKETS}
     * @param bucketsAndRows for each kept bucket its number and the row it has now, in turn
     */
    BucketIndex(int bucketCount, int[] bucketsAndRows) {
        this.bucketCount = bucketCount;
        this.reciprocal = Long.divideUnsigned(-1L, bucketCount) + 1;
        this.kept = new long[bucketCount / Long.SIZE + 1];
        this.keptBefore = new int[kept.length];
        this.rows = new int[bucketsAndRows.length / 2];
        for (int at = 0; at < bucketsAndRows.length; at += 2) {
            kept[bucketsAndRows[at] / Long.SIZE] |= 1L << bucketsAndRows[at];
        }
        for (int group = 1; group < kept.length; group++) {
            keptBefore[group] = keptBefore[group - 1] + Long.bitCount(kept[group - 1]);
        }
        for (int at = 0; at < bucketsAndRows.length; at += 2) {
            rows[rank(bucketsAndRows[at])] = bucketsAndRows[at + 1];
        }
    }

    /** The row of the bucket that an n-gram's hash falls into, or -1 if it was not kept. */
    int find(int hash) {
        int bucket = bucket(hash);
        return (kept[bucket >>> 6] >>> bucket & 1) == 0 ? -1 : rows[rank(bucket)];
    }

    /** How many buckets before this one were kept. */
    private int rank(int bucket) {
        long before = kept[bucket >>> 6] & ~(-1L << bucket);
        return keptBefore[bucket >>> 6] + Long.bitCount(before);
    }

    /**
     * The hash, unsigned, modulo the number of buckets: by a multiplication, as a division for each n-gram would take
     * much of all time. Exact for 32 bits (Lemire, Kaser, Kurz: Faster remainder by direct computation, 2019).
     */
    private int bucket(int hash) {
        long unsigned = hash & UNSIGNED;
        return (int) (unsigned - Math.multiplyHigh(unsigned, reciprocal) * bucketCount);
    }
}
