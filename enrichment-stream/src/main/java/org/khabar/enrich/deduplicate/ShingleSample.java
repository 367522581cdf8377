package org.khabar.enrich.deduplicate;

import java.util.Arrays;
import org.khabar.enrich.sketch.SortedHashes;
import org.khabar.schema.internal.HashSketch;

/**
 * The shingles that an article is found by: those with the smallest hashes, 32 of a text of up to 512 and one in sixteen of
 * a longer one. Of two texts, what both have is sampled alike below the smaller of their limits.
 */
final class ShingleSample {
    /** So many find a text of 31 shingles inside one of 300 in 97 of 100 cases; one in sixteen would in 87. */
    private static final int LEAST = 32;

    /** One in 2^4 of the shingles of a long text. */
    private static final int LEVEL = 4;

    private final int[] keys;
    private final int limit;

    /**
     * @param keys the hashes, ascending
     * @param limit the largest hash that would be among them
     */
    ShingleSample(int[] keys, int limit) {
        this.keys = keys;
        this.limit = limit;
    }

    /** The sample of an article's shingles. */
    static ShingleSample of(HashSketch shingles) {
        var keys = SortedHashes.smallest(shingles, LEAST, LEVEL);
        boolean all = keys.length == shingles.getSize();
        return new ShingleSample(keys, all || keys.length == 0 ? Integer.MAX_VALUE : keys[keys.length - 1]);
    }

    /** The hashes, ascending. The array is shared: read only. */
    int[] keys() {
        return keys;
    }

    /** The largest hash that would be among them. */
    int limit() {
        return limit;
    }

    /** About how many shingles the text has. */
    double size() {
        return size(keys.length, limit);
    }

    /** About how many shingles a text has of which so many have no larger hash than a limit. */
    static double size(int sampled, int limit) {
        return sampled * ((double) Integer.MAX_VALUE / limit);
    }

    /** How many keys are not above a limit. */
    int upTo(int otherLimit) {
        int found = Arrays.binarySearch(keys, otherLimit);
        return found < 0 ? -found - 1 : found + 1;
    }
}
