package org.khabar.enrich.deduplicate;

import java.util.Arrays;

/**
 * Counts what speaks for each article that a search comes upon, and picks the ones that are worth a look at what they are
 * compared by.
 */
final class Evidence {
    /** Most articles that one is compared with: those that share more keys are the more alike. */
    static final int MAX_CANDIDATES = 8;

    /**
     * So much of what a copy would share is enough, for sampled shingles are shared by chance more or less; half as much where
     * a band is common too. A common band alone is no evidence: among a million articles some have four minima in common by
     * the sentence that their site ends all articles with.
     */
    private static final double ENOUGH = 0.5;

    private static final double ENOUGH_WITH_BAND = ENOUGH / 2;

    private static final int SHINGLE = 1;
    private static final int BAND = 1 << 12;
    private static final int BODY = 1 << 24;

    private final HeldArticles held;
    private long[] found = new long[256];
    private int count;

    Evidence(HeldArticles held) {
        this.held = held;
    }

    void clear() {
        count = 0;
    }

    /** The article of a slot has the body's hash. */
    void sameBody(int slot) {
        add(slot, BODY);
    }

    /** The article of a slot has a band in common. */
    void sameBand(int slot) {
        add(slot, BAND);
    }

    /** The article of a slot has a sampled shingle in common. */
    void sameShingle(int slot) {
        add(slot, SHINGLE);
    }

    private void add(int slot, int weight) {
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = ((long) slot << Integer.SIZE) | weight;
    }

    /**
     * The articles that are worth a look: first those with the same body, then by the number of common keys; of equals the
     * earlier one.
     *
     * @param sample the shingles that were looked for
     * @return their arrivals
     */
    long[] candidates(ShingleSample sample) {
        Arrays.sort(found, 0, count);
        var best = new Candidates();
        for (int i = 0; i < count; ) {
            int slot = slot(i);
            int weight = 0;
            for (; i < count && slot(i) == slot; i++) {
                weight += (int) found[i];
            }
            if (isEnough(slot, weight, sample)) {
                best.add(held.arrival(slot), rank(weight));
            }
        }
        return best.arrivals();
    }

    private int slot(int i) {
        return (int) (found[i] >>> Integer.SIZE);
    }

    private boolean isEnough(int slot, int weight, ShingleSample sample) {
        if (weight >= BODY) {
            return true;
        }
        boolean hasBand = weight >= BAND;
        double comparable = held.comparable(slot, sample);
        double enough =
                (hasBand ? ENOUGH_WITH_BAND : ENOUGH) * CopyRules.leastShare(sample.size(), held.shingles(slot));
        return weight % BAND >= Math.max(1, enough * comparable);
    }

    // Same body before all; a band counts like a shingle.
    private static int rank(int weight) {
        return weight >= BODY ? Integer.MAX_VALUE : weight / BAND + weight % BAND;
    }

    /** The best so far, in order. */
    private static final class Candidates {
        private final long[] arrivals = new long[MAX_CANDIDATES];
        private final int[] ranks = new int[MAX_CANDIDATES];
        private int size;

        private void add(long arrival, int rank) {
            int place = size;
            while (place > 0 && isBetter(arrival, rank, place - 1)) {
                place--;
            }
            if (place == MAX_CANDIDATES) {
                return;
            }
            size = Math.min(size + 1, MAX_CANDIDATES);
            System.arraycopy(arrivals, place, arrivals, place + 1, size - place - 1);
            System.arraycopy(ranks, place, ranks, place + 1, size - place - 1);
            arrivals[place] = arrival;
            ranks[place] = rank;
        }

        private boolean isBetter(long arrival, int rank, int place) {
            return rank > ranks[place] || (rank == ranks[place] && arrival < arrivals[place]);
        }

        private long[] arrivals() {
            return Arrays.copyOf(arrivals, size);
        }
    }
}
