package org.khabar.enrich.fingerprint;

import java.util.Arrays;
import org.khabar.enrich.sketch.Hash;

/**
 * The MinHash signature of a set of shingles, by one permutation (Li, Owen and Zhang 2012) with optimal densification
 * (Shrivastava 2017): the hashes fall into 128 bins, each bin keeps its least value, and an empty one takes that of another
 * bin, chosen by a hash so that equal sets choose alike. Of two sets, two values in one bin are equal with the probability
 * of the sets' Jaccard similarity.
 */
final class MinHash {
    private static final int BIN_BITS = 7;
    private static final int BINS = 1 << BIN_BITS;

    /**
     * Values of one band. With 32 bands of 4, two sets of similarity s have a band in common with probability 1 - (1 -
     * s^4)^32: 0.87 at 0.5, 0.99987 at 0.7. Of 30,676 Saudi articles that found 0.989 of the pairs with 0.5 or more and all
     * with 0.7 or more; 20 bands of 5 found 0.911.
     */
    private static final int ROWS = 4;

    private static final long EMPTY = Long.MAX_VALUE;

    private MinHash() {}

    /**
     * Keys of the bands of a set: two sets that have the same values in a band have its key in common.
     *
     * @param shingles at least one hash
     * @return 32 keys, in the order of the bands
     */
    static int[] bands(int[] shingles) {
        var signature = signature(shingles);
        var bands = new int[BINS / ROWS];
        for (int band = 0; band < bands.length; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = Hash.mix(hash + signature[band * ROWS + row]);
            }
            bands[band] = (int) hash;
        }
        return bands;
    }

    /** The signature: 128 values. */
    static long[] signature(int[] shingles) {
        var least = new long[BINS];
        Arrays.fill(least, EMPTY);
        for (int shingle : shingles) {
            long hash = Hash.mix(shingle + 1L); // mix(0) is 0
            int bin = (int) (hash >>> (Long.SIZE - BIN_BITS));
            least[bin] = Math.min(least[bin], hash & Long.MAX_VALUE);
        }
        return densified(least);
    }

    private static long[] densified(long[] least) {
        var full = least.clone();
        for (int bin = 0; bin < BINS; bin++) {
            for (int attempt = 1; full[bin] == EMPTY; attempt++) {
                full[bin] = least[other(bin, attempt)];
            }
        }
        return full;
    }

    private static int other(int bin, int attempt) {
        return (int) (Hash.mix(((long) bin << Integer.SIZE) + attempt) >>> (Long.SIZE - BIN_BITS));
    }
}
