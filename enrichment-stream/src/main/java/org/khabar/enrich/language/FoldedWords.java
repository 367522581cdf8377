package org.khabar.enrich.language;

/**
 * The words of a text in the form in which they are compared: in lower case, with one sign for all apostrophes, and with the
 * Arabic yeh and kaf for the Persian ones. Each Han character is a word, and so is what stands between two hyphens or
 * Tibetan tsheg.
 */
final class FoldedWords {
    private static final int BASIC_PLANE = 0x10000;
    private static final char NO_PART = '\0';
    /** The zero width non-joiner inside Persian words, and two Sindhi words that are signs. */
    private static final String OTHER_PARTS = "\u200C\u06FD\u06FE";

    /** For each character its folded form, or {@link #NO_PART} if it parts words. */
    private static final char[] FOLDED = new char[BASIC_PLANE];

    static {
        for (int character = 0; character < BASIC_PLANE; character++) {
            FOLDED[character] = fold((char) character);
        }
    }

    private FoldedWords() {}

    /** Takes one word after the other. */
    @FunctionalInterface
    interface Receiver {
        /** Takes the word that is in the first characters of an array, which is used again for the next. */
        void take(char[] characters, int length);
    }

    static void forEach(String text, Receiver receiver) {
        var word = new char[text.length()];
        int length = 0;
        for (int at = 0; at < text.length(); at++) {
            char folded = FOLDED[text.charAt(at)];
            if ((folded == NO_PART || isIdeograph(folded)) && length > 0) {
                receiver.take(word, length);
                length = 0;
            }
            if (isIdeograph(folded)) {
                word[0] = folded;
                receiver.take(word, 1);
            } else if (folded != NO_PART) {
                word[length++] = folded;
            }
        }
        if (length > 0) {
            receiver.take(word, length);
        }
    }

    private static boolean isIdeograph(char character) {
        return character >= '\u4E00' && character <= '\u9FFF';
    }

    private static char fold(char character) {
        return switch (character) {
            case '\'', '`', '\u2018', '\u2019', '\u02BB', '\u02BC' -> '\'';
            case '\u06CC' -> '\u064A';
            case '\u06A9' -> '\u0643';
            default -> isPart(character) ? Character.toLowerCase(character) : NO_PART;
        };
    }

    private static boolean isPart(char character) {
        return switch (Character.getType(character)) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> OTHER_PARTS.indexOf(character) >= 0;
        };
    }
}
