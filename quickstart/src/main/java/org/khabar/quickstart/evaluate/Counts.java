package org.khabar.quickstart.evaluate;

/**
 * How often something was found rightly, found wrongly, and missed.
 *
 * @param right found, and there
 * @param wrong found, and not there
 * @param missed there, and not found
 */
record Counts(long right, long wrong, long missed) {
    /** Share of what was found that is there; 0 where nothing was found. */
    double precision() {
        return share(right, right + wrong);
    }

    /** Share of what is there that was found; 0 where nothing is. */
    double recall() {
        return share(right, right + missed);
    }

    /** Harmonic mean of the two. */
    double f1() {
        return f1(precision(), recall());
    }

    /** Harmonic mean of a precision and a recall; 0 where both are. */
    static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
