package org.khabar.enrich.sketch;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.khabar.schema.internal.HashSketch;

/**
 * A set of 31-bit hashes in ascending order, or an even sample of it: those below 2^(31 - level), so that of two sets the
 * samples at the higher of their levels can be compared (FracMinHash; Irber et al. 2022).
 */
public final class SortedHashes {
    private static final int BITS = 31;

    private final int size;
    private final int level;
    private final int[] hashes;

    private SortedHashes(int size, int level, int[] hashes) {
        this.size = size;
        this.level = level;
        this.hashes = hashes;
    }

    /**
     * Makes a set.
     *
     * @param hashes not negative, in any order, also more than once
     * @param max how many are kept at most
     */
    public static SortedHashes of(int[] hashes, int max) {
        var sorted = sort(hashes);
        int distinct = compact(sorted);
        int level = 0;
        int kept = distinct;
        while (kept > max) {
            level++;
            kept = countBelow(sorted, distinct, level);
        }
        return new SortedHashes(distinct, level, Arrays.copyOf(sorted, kept));
    }

    /** Reads a set from a record. */
    public static SortedHashes of(HashSketch sketch) {
        return new SortedHashes(sketch.getSize(), sketch.getLevel(), unpack(sketch.getHashes()));
    }

    /**
     * The smallest hashes that a record keeps, without reading the rest: so many, and more as far as they are kept at a level.
     */
    public static int[] smallest(HashSketch sketch, int least, int sampleLevel) {
        var hashes = sketch.getHashes();
        int all = hashes.remaining() / Integer.BYTES;
        int smallest = Math.min(least, all);
        while (smallest < all && isBelow(hashes.getInt(hashes.position() + smallest * Integer.BYTES), sampleLevel)) {
            smallest++;
        }
        return unpack(hashes, smallest);
    }

    /** The set as a record. */
    public HashSketch sketch() {
        return new HashSketch(size, level, pack(hashes));
    }

    /** The set as a record that keeps no hashes: how many there were. */
    public HashSketch sizeOnly() {
        return new HashSketch(size, level, ByteBuffer.allocate(0));
    }

    /** Number of hashes in the whole set, kept or not. */
    public int size() {
        return size;
    }

    /** How often the set was halved. */
    public int level() {
        return level;
    }

    /** The hashes that are kept, ascending. */
    public int[] kept() {
        return hashes.clone();
    }

    /** The hashes that are kept at a level, ascending: all of them when the set was halved as often or oftener. */
    public int[] keptAt(int sampleLevel) {
        return Arrays.copyOf(hashes, countAt(sampleLevel));
    }

    /** Whether a set that keeps all has a hash; of a hash that the sample leaves out it says no. */
    public boolean holds(int hash) {
        return Arrays.binarySearch(hashes, hash) >= 0;
    }

    /** Whether a hash would be kept if the set had it. */
    public boolean wouldKeep(int hash) {
        return isBelow(hash, level);
    }

    private static boolean isBelow(int hash, int level) {
        return hash >>> (BITS - level) == 0;
    }

    /** What two sets have in common, in the samples at the higher of their levels. */
    public Overlap overlap(SortedHashes other) {
        int common = Math.max(level, other.level);
        int first = countAt(common);
        int second = other.countAt(common);
        return new Overlap(common(hashes, first, other.hashes, second), first, second);
    }

    private static int common(int[] one, int oneLength, int[] other, int otherLength) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < oneLength && j < otherLength) {
            int a = one[i];
            int b = other[j];
            common += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return common;
    }

    private int countAt(int sampleLevel) {
        return sampleLevel <= level ? hashes.length : countBelow(hashes, hashes.length, sampleLevel);
    }

    private static int countBelow(int[] sorted, int length, int level) {
        int found = level == 0 ? -length - 1 : Arrays.binarySearch(sorted, 0, length, 1 << (BITS - level));
        return found < 0 ? -found - 1 : found;
    }

    /** Hashes are spread evenly, so each is put near its place at once, and little is left to be sorted. */
    private static int[] sort(int[] hashes) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(hashes.length);
        var bounds = new int[(1 << bits) + 1];
        for (int hash : hashes) {
            bounds[hash >>> (BITS - bits)]++;
        }
        for (int part = 1; part < bounds.length; part++) {
            bounds[part] += bounds[part - 1];
        }
        // What were the ends of the parts are their beginnings when all hashes are at their places.
        var sorted = new int[hashes.length];
        for (int hash : hashes) {
            sorted[--bounds[hash >>> (BITS - bits)]] = hash;
        }
        for (int part = 1; part < bounds.length; part++) {
            Arrays.sort(sorted, bounds[part - 1], bounds[part]);
        }
        return sorted;
    }

    private static int compact(int[] sorted) {
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return distinct;
    }

    /** Numbers as bytes, four each, big-endian. */
    public static ByteBuffer pack(int[] numbers) {
        var bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        return bytes;
    }

    /** The numbers that {@link #pack} made bytes of. */
    public static int[] unpack(ByteBuffer bytes) {
        return unpack(bytes, bytes.remaining() / Integer.BYTES);
    }

    private static int[] unpack(ByteBuffer bytes, int count) {
        var numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = bytes.getInt(bytes.position() + i * Integer.BYTES);
        }
        return numbers;
    }
}
