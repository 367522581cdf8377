package org.khabar.enrich.sketch;

/**
 * How much two sets have in common, counted in what is kept of both.
 *
 * @param common hashes that both have
 * @param first hashes of the first set
 * @param second hashes of the second set
 */
public record Overlap(int common, int first, int second) {
    /** Share of the union that both have, 0 to 1; 0 when both are empty. */
    public double jaccard() {
        int union = first + second - common;
        return union == 0 ? 0 : (double) common / union;
    }

    /** Share of the first set that the second one has too, 0 to 1; 0 when the first is empty. */
    public double ofFirst() {
        return first == 0 ? 0 : (double) common / first;
    }

    /** Share of the second set that the first one has too, 0 to 1; 0 when the second is empty. */
    public double ofSecond() {
        return second == 0 ? 0 : (double) common / second;
    }
}
