package org.khabar.enrich.deduplicate;

import org.khabar.enrich.sketch.Overlap;
import org.khabar.enrich.sketch.SortedHashes;
import org.khabar.enrich.sketch.Terms;
import org.khabar.schema.TailDifference;
import org.khabar.schema.internal.Fingerprint;

/**
 * What an article that is judged and one that is held have in common.
 *
 * @param judged what the one is compared by
 * @param held what the other is compared by
 * @param sameBody whether the normalised bodies are the same
 * @param shingles what their shingles have in common, the judged one's first; nothing where one of them has too few
 */
record Comparison(Fingerprint judged, Fingerprint held, boolean sameBody, Overlap shingles) {
    static Comparison of(Fingerprint judged, Fingerprint held) {
        return of(judged, SortedHashes.of(judged.getShingles()), held);
    }

    /** The same, with the shingles of the judged one read already. */
    static Comparison of(Fingerprint judged, SortedHashes shingles, Fingerprint held) {
        return new Comparison(
                judged,
                held,
                judged.getBodyHash().equals(held.getBodyHash()),
                shingles.overlap(SortedHashes.of(held.getShingles())));
    }

    /** Estimated Jaccard similarity of the texts, 0 to 1. */
    double jaccard() {
        return sameBody ? 1 : shingles.jaccard();
    }

    /** Estimated share of the shorter text that the longer one holds, 0 to 1. */
    double containment() {
        return sameBody ? 1 : isJudgedShorter() ? shingles.ofFirst() : shingles.ofSecond();
    }

    /** How many shingles of the shorter text its containment is known by. */
    int comparedOfShorter() {
        return isJudgedShorter() ? shingles.first() : shingles.second();
    }

    /** Whether the judged text is the shorter one. */
    boolean isJudgedShorter() {
        return judged.getShingles().getSize() < held.getShingles().getSize();
    }

    /** How many times as long as the held text the judged one is. */
    double lengthRatio() {
        return (double) judged.getShingles().getSize() / held.getShingles().getSize();
    }

    /** What their numbers and distinctive words agree on. */
    Terms.Agreement agreement() {
        return Terms.of(judged.getTerms()).agreement(Terms.of(held.getTerms()));
    }

    /** How the judged text ends, next to the held one. */
    TailDifference tail() {
        if (sameBody) {
            return TailDifference.SAME;
        }
        if (judged.getTail() == 0 || held.getTail() == 0) {
            return TailDifference.UNKNOWN;
        }
        if (judged.getTail() == held.getTail()) {
            return TailDifference.SAME;
        }
        var judgedShingles = SortedHashes.of(judged.getShingles());
        var heldShingles = SortedHashes.of(held.getShingles());
        if (!heldShingles.wouldKeep(judged.getTail()) || !judgedShingles.wouldKeep(held.getTail())) {
            return TailDifference.UNKNOWN;
        }
        if (heldShingles.holds(judged.getTail())) {
            return TailDifference.CUT;
        }
        return judgedShingles.holds(held.getTail()) ? TailDifference.EXTENDED : TailDifference.CHANGED;
    }
}
