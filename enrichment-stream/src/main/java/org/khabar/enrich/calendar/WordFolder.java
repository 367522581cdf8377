package org.khabar.enrich.calendar;

import org.khabar.enrich.text.TextFolder;

/**
 * {@link TextFolder#fold} for single words, many times as fast for letters up to the Arabic block: what each folds to is
 * looked up. A word with any other character, or with one that may compose with its neighbour, is folded the long way.
 */
final class WordFolder {
    private static final char[] TABLE = new char[0x700];
    private static final char DROPPED = 0;
    private static final char THE_LONG_WAY = 0xFFFF;

    static {
        for (char character = 0; character < TABLE.length; character++) {
            TABLE[character] = foldedAlone(character);
        }
    }

    private WordFolder() {}

    private static char foldedAlone(char character) {
        var folded = TextFolder.fold(String.valueOf(character));
        if (folded.isEmpty()) {
            return isArabicHamza(character) ? THE_LONG_WAY : DROPPED;
        }
        boolean standsAlone = folded.length() == 1 && Character.getType(character) != Character.NON_SPACING_MARK;
        return standsAlone ? folded.charAt(0) : THE_LONG_WAY;
    }

    /** Madda and hamza above and below compose with the letter before them. */
    private static boolean isArabicHamza(char character) {
        return character >= 0x0653 && character <= 0x0655;
    }

    /** Folds the word between two offsets. */
    static String fold(String text, int start, int end) {
        var folded = new char[end - start];
        int length = 0;
        for (int at = start; at < end; at++) {
            char character = text.charAt(at);
            char looked = character < TABLE.length ? TABLE[character] : THE_LONG_WAY;
            if (looked == THE_LONG_WAY) {
                return TextFolder.fold(text.substring(start, end));
            }
            if (looked != DROPPED) {
                folded[length++] = looked;
            }
        }
        return new String(folded, 0, length);
    }
}
