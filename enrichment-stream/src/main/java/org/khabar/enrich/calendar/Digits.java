package org.khabar.enrich.calendar;

/** Reads decimal digits: those of all scripts in the basic plane, the most frequent first. */
final class Digits {
    private static final char ARABIC_INDIC_ZERO = '\u0660';
    private static final char PERSIAN_ZERO = '\u06F0';

    private Digits() {}

    /** The value of a digit, or -1. */
    static int value(char character) {
        if (character < ARABIC_INDIC_ZERO) {
            return below(character, '0');
        }
        if (character < PERSIAN_ZERO) {
            return below(character, ARABIC_INDIC_ZERO);
        }
        return character <= PERSIAN_ZERO + 9 ? below(character, PERSIAN_ZERO) : Character.digit(character, 10);
    }

    private static int below(char character, char zero) {
        int value = character - zero;
        return value >= 0 && value <= 9 ? value : -1;
    }

    static boolean isDigit(char character) {
        return value(character) >= 0;
    }

    static boolean isPersian(char character) {
        return below(character, PERSIAN_ZERO) >= 0;
    }

    /** The offset after the run of digits that begins at {@code start}. */
    static int endOfRun(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The number written by the digits between two offsets, which must be few enough for an int. */
    static int number(String text, int start, int end) {
        int number = 0;
        for (int at = start; at < end; at++) {
            number = number * 10 + value(text.charAt(at));
        }
        return number;
    }
}
