package org.khabar.enrich.dates;

/** What stands between words: spaces and apostrophes count for nothing, and all dashes and all commas are alike. */
final class Signs {
    private static final char NOTHING = 0;
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";
    private static final String COMMAS = ",\u060C";
    private static final String APOSTROPHES = "'\u2019";

    private Signs() {}

    /** True where these signs and no others stand between two offsets. */
    static boolean areAll(String signs, String text, int from, int to) {
        int met = 0;
        for (int at = from; at < to; at++) {
            char sign = sign(text.charAt(at));
            if (sign != NOTHING && (met == signs.length() || sign != signs.charAt(met++))) {
                return false;
            }
        }
        return met == signs.length();
    }

    /** The offset behind these signs if they are the first between two offsets, else -1. */
    static int endOf(String signs, String text, int from, int to) {
        int met = 0;
        int at = from;
        while (met < signs.length() && at < to) {
            char sign = sign(text.charAt(at++));
            if (sign != NOTHING && sign != signs.charAt(met++)) {
                return -1;
            }
        }
        return met == signs.length() ? at : -1;
    }

    /** True where the signs before an offset end with these. */
    static boolean endAt(String signs, String text, int end) {
        int left = signs.length();
        for (int at = end - 1; left > 0 && at >= 0; at--) {
            char sign = sign(text.charAt(at));
            if (sign != NOTHING && sign != signs.charAt(--left)) {
                return false;
            }
        }
        return left == 0;
    }

    /** A date never spans two lines. */
    private static char sign(char character) {
        if (DASHES.indexOf(character) >= 0) {
            return '-';
        }
        if (COMMAS.indexOf(character) >= 0) {
            return ',';
        }
        boolean isBreak = character == '\n' || character == '\r';
        boolean isNothing = !isBreak
                && (Character.isWhitespace(character)
                        || Character.isSpaceChar(character)
                        || Character.getType(character) == Character.FORMAT
                        || APOSTROPHES.indexOf(character) >= 0);
        return isNothing ? NOTHING : character;
    }
}
