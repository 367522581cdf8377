package org.khabar.enrich.calendar;

/** Classes of characters that matter inside a date. */
final class Characters {
    private Characters() {}

    /** White space within a line, no-break space and invisible direction marks; a date never spans two lines. */
    static boolean isGap(char character) {
        if (character == '\n' || character == '\r') {
            return false;
        }
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || isFormat(character);
    }

    /** Letters, their marks, and what may stand inside a word without being seen. */
    static boolean isWordPart(char character) {
        return Character.isLetter(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK // vowels of Indian scripts
                || isFormat(character);
    }

    /** Letters, digits and signs that make a number beside them part of something else: a name, an address, a path. */
    static boolean gluesNumbers(char character) {
        return (character < 0x80 && Character.isLetter(character))
                || Digits.isDigit(character)
                || "_/.-=#&+@%".indexOf(character) >= 0;
    }

    private static boolean isFormat(char character) {
        return Character.getType(character) == Character.FORMAT;
    }
}
