package org.khabar.enrich.deduplicate;

/**
 * When a text is a copy of another. The limits come from {@code docs/decisions/0009-near-copies.md}, where they were
 * measured.
 */
final class CopyRules {
    /** From here on two texts are copies, unless what they name shows that a template made them. */
    private static final double NEAR = 0.5;

    /** Below, two texts have parts in common and no more; between, copies have to agree on more. */
    private static final double NEAR_IF_AGREED = 0.3;

    /** A text of which so much is in another one is contained in it. Of two equally long ones that is a similarity of 2/3. */
    private static final double CONTAINED = 0.8;

    /** Of very long texts only a sample is known: fewer shingles of a brief than this say nothing of its containment. */
    private static final int MIN_COMPARED = 8;

    /** A later text so many times as long as the one it contains is news of its own. */
    private static final double REPORT = 3;

    /**
     * Least share of numbers and distinctive words that agree below {@link #NEAR}. Of Saudi texts with a similarity of 0.3 to
     * 0.5 that were read, copies agree on 0.91 and more, texts of one template on 0.84 and less.
     */
    private static final double AGREED = 0.87;

    /** The same from {@link #NEAR} on: of 406 Saudi pairs there, all but four agree on more. */
    private static final double NOT_A_TEMPLATE = 0.85;

    /** Least share of the numbers alone that agree, where there are a few: of a table of prices or weather, few do. */
    private static final double NUMBERS_AGREED = 0.5;

    private static final int A_FEW_NUMBERS = 3;

    private CopyRules() {}

    /** What the judged article of a comparison is to the held one. */
    static Likeness likeness(Comparison comparison) {
        if (comparison.sameBody()) {
            return Likeness.SAME;
        }
        boolean contained = isContained(comparison);
        if (contained && comparison.lengthRatio() >= REPORT) {
            return Likeness.REPORTS_ON;
        }
        return contained || isNear(comparison) ? nearCopy(comparison, contained) : Likeness.OTHER;
    }

    /**
     * Least share of the shorter text's shingles that two texts have in common when one is a copy of the other: what
     * containment asks for, or less where their lengths are alike enough that a similarity of {@link #NEAR_IF_AGREED} does. Of
     * s and l shingles with a share c of s in common, that is cs / (s + l - cs).
     */
    static double leastShare(double oneSize, double otherSize) {
        double ratio = Math.max(oneSize, otherSize) / Math.min(oneSize, otherSize);
        return Math.min(CONTAINED, NEAR_IF_AGREED / (1 + NEAR_IF_AGREED) * (1 + ratio));
    }

    private static boolean isContained(Comparison comparison) {
        return comparison.containment() >= CONTAINED && comparison.comparedOfShorter() >= MIN_COMPARED;
    }

    private static boolean isNear(Comparison comparison) {
        double similarity = comparison.jaccard();
        if (similarity < NEAR_IF_AGREED) {
            return false;
        }
        var agreement = comparison.agreement();
        return agreement.ofAll() >= (similarity >= NEAR ? NOT_A_TEMPLATE : AGREED)
                && (agreement.numbers() < A_FEW_NUMBERS || agreement.ofNumbers() >= NUMBERS_AGREED);
    }

    /** Whether it was asked of a copy what it agrees on. */
    static boolean wasAgreementAsked(Comparison comparison) {
        return !comparison.sameBody() && !isContained(comparison);
    }

    // Of two texts of about one length, each holds most of the other.
    private static Likeness nearCopy(Comparison comparison, boolean contained) {
        var shingles = comparison.shingles();
        boolean both = shingles.ofFirst() >= CONTAINED && shingles.ofSecond() >= CONTAINED;
        if (!contained || both) {
            return Likeness.NEAR;
        }
        return comparison.isJudgedShorter() ? Likeness.CONTAINED_IN : Likeness.CONTAINS;
    }
}
