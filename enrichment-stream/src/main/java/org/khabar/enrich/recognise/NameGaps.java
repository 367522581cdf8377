package org.khabar.enrich.recognise;

import org.khabar.enrich.words.CharacterClasses;

/**
 * What may stand between two words of one name: a space, a hyphen, an apostrophe, an ampersand, a point after an
 * initial; and what not behind it.
 */
final class NameGaps {
    /** "St." and "W." are abbreviations; a point after a longer word is taken for the end of a sentence. */
    static final int MAX_ABBREVIATION_LETTERS = 2;

    /** Room for a hyphen between two spaces. */
    private static final int MAX_LENGTH = 3;

    private NameGaps() {}

    /** Whether the text between two words may stand inside a name, also the point of a domain; fillers do not count. */
    static boolean mayStandInside(String body, int from, int to, boolean afterAbbreviation) {
        if (to - from == 1 && body.charAt(from) == '.') {
            return true;
        }
        int length = 0;
        for (int at = from; at < to; at++) {
            char unit = body.charAt(at);
            if (CharacterClasses.of(unit) == CharacterClasses.FILLER) {
                continue;
            }
            boolean fits = unit == '.' ? afterAbbreviation : isInside(unit);
            if (!fits || ++length > MAX_LENGTH) {
                return false;
            }
        }
        return true;
    }

    /** Whether a point, and else at most spaces, stands between an initial and the next word. */
    static boolean isPointBetween(String body, int from, int to) {
        return to - from <= MAX_LENGTH && body.substring(from, to).strip().equals(".");
    }

    /** Whether a name that ends there is but the first part of a currency: US$7, HK$. */
    static boolean isCurrency(String body, int end) {
        return end < body.length() && body.charAt(end) == '$';
    }

    private static boolean isInside(char unit) {
        return switch (unit) {
            case ' ',
                    '\u00a0',
                    '\u202f',
                    '-',
                    '&',
                    '\u2010',
                    '\u2011',
                    '\u2013',
                    '\'',
                    '\u2019',
                    '\u2018',
                    '\u30fb',
                    '\u00b7' -> true;
            default -> false;
        };
    }
}
