package org.khabar.enrich.language;

/**
 * Gives the Uzbek letters oʻ and gʻ their own sign, U+02BB, where one of the many signs that are typed for it follows an
 * o or a g. The model learned them from Wikipedia, which has U+02BB throughout, and takes Uzbek news with quotation marks
 * in their place for many things. Other languages hardly have such a sign after these two letters.
 */
final class UzbekLetters {
    private static final char TURNED_COMMA = '\u02BB';

    private UzbekLetters() {}

    static String restore(String text) {
        StringBuilder restored = null;
        for (int at = 1; at < text.length(); at++) {
            if (isTypedForTurnedComma(text.charAt(at)) && isOorG(text.charAt(at - 1))) {
                restored = restored == null ? new StringBuilder(text) : restored;
                restored.setCharAt(at, TURNED_COMMA);
            }
        }
        return restored == null ? text : restored.toString();
    }

    private static boolean isTypedForTurnedComma(char character) {
        return switch (character) {
            case '\'', '`', '\u2018', '\u2019', '\u02BC' -> true;
            default -> false;
        };
    }

    private static boolean isOorG(char character) {
        return character == 'o' || character == 'g' || character == 'O' || character == 'G';
    }
}
