package org.khabar.enrich.sketch;

import java.util.Arrays;
import org.khabar.schema.internal.HashSketch;

/**
 * The numbers and distinctive words of a text, with how often each occurs. Each is one 31-bit number: 28 bits of its hash,
 * one that says that it is a number, two for the count; so that a set of terms is sampled as any set of hashes.
 */
public final class Terms {
    /** A word that is repeated says more, but one that is repeated all over says no more than this. */
    public static final int MAX_COUNT = 3;

    private static final int COUNT_BITS = 2;
    private static final int NUMBER_BIT = 1 << COUNT_BITS;
    private static final int TAG_BITS = COUNT_BITS + 1;

    private final SortedHashes entries;

    private Terms(SortedHashes entries) {
        this.entries = entries;
    }

    /**
     * Makes a set of terms.
     *
     * @param entries of {@link #entry}, each term once
     * @param max how many are kept at most
     */
    public static Terms of(int[] entries, int max) {
        return new Terms(SortedHashes.of(entries, max));
    }

    /** Reads a set from a record. */
    public static Terms of(HashSketch sketch) {
        return new Terms(SortedHashes.of(sketch));
    }

    /** The set as a record. */
    public HashSketch sketch() {
        return entries.sketch();
    }

    /**
     * One term.
     *
     * @param hash of its text
     * @param isNumber whether it is one
     * @param count how often it occurs, at least 1
     */
    public static int entry(long hash, boolean isNumber, int count) {
        return (Hash.upper31(hash) >>> TAG_BITS << TAG_BITS) | (isNumber ? NUMBER_BIT : 0) | Math.min(count, MAX_COUNT);
    }

    /**
     * What two texts agree on.
     *
     * @param ofAll share of the terms of the one that has fewer that the other has too, as often, 0 to 1; 1 when there are
     *     none
     * @param ofNumbers the same of the numbers alone, each counted once
     * @param numbers how many numbers the one that has fewer of them has
     */
    public record Agreement(double ofAll, double ofNumbers, int numbers) {}

    /** Compares two sets, in the samples at the higher of their levels. */
    public Agreement agreement(Terms other) {
        int level = Math.max(entries.level(), other.entries.level());
        var one = entries.keptAt(level);
        var two = other.entries.keptAt(level);
        int numbers = Math.min(numbers(one), numbers(two));
        var shared = new Shared();
        shared.add(one, two);
        return new Agreement(
                share(shared.count, Math.min(total(one), total(two))), share(shared.numbers, numbers), numbers);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    private static int total(int[] terms) {
        return Arrays.stream(terms).map(Terms::count).sum();
    }

    private static int numbers(int[] terms) {
        return (int) Arrays.stream(terms).filter(Terms::isNumber).count();
    }

    private static int count(int term) {
        return term & MAX_COUNT;
    }

    private static boolean isNumber(int term) {
        return (term & NUMBER_BIT) != 0;
    }

    private static final class Shared {
        private int count;
        private int numbers;

        private void add(int[] one, int[] two) {
            int i = 0;
            int j = 0;
            while (i < one.length && j < two.length) {
                int a = one[i] >>> COUNT_BITS;
                int b = two[j] >>> COUNT_BITS;
                if (a == b) {
                    count += Math.min(Terms.count(one[i]), Terms.count(two[j]));
                    numbers += isNumber(one[i]) ? 1 : 0;
                }
                i += a <= b ? 1 : 0;
                j += b <= a ? 1 : 0;
            }
        }
    }
}
