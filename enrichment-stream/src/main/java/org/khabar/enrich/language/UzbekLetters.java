package org.khabar.enrich.language;

/**
 * Writes Uzbek as the model learned it. Gives the letters oʻ and gʻ their own sign, U+02BB, where one of the many signs that
 * are typed for it follows an o or a g. The model learned them from Wikipedia, which has U+02BB throughout, and takes Uzbek
 * news with quotation marks in their place for many things. Other languages hardly have such a sign after these two letters.
 * Cyrillic Uzbek, of which the model has seen next to nothing, is written in Latin letters; ў beside one of қ, ғ and ҳ
 * stands in no other language that is known.
 */
final class UzbekLetters {
    private static final char TURNED_COMMA = '\u02BB';

    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшъэюяёўқғҳ";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "j", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "x",
        "ts", "ch", "sh", "ʼ", "e", "yu", "ya", "yo", "oʻ", "q", "gʻ", "h"
    };

    private UzbekLetters() {}

    static String restore(String text) {
        if (isCyrillic(text)) {
            return latin(text);
        }
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

    private static boolean isCyrillic(String text) {
        return text.indexOf('ў') >= 0 && (text.indexOf('қ') >= 0 || text.indexOf('ғ') >= 0 || text.indexOf('ҳ') >= 0);
    }

    private static String latin(String text) {
        var latin = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            int letter = CYRILLIC.indexOf(Character.toLowerCase(character));
            if (letter < 0) {
                latin.append(character);
            } else if (Character.isUpperCase(character)) {
                latin.append(Character.toUpperCase(LATIN[letter].charAt(0)))
                        .append(LATIN[letter], 1, LATIN[letter].length());
            } else {
                latin.append(LATIN[letter]);
            }
        }
        return latin.toString();
    }
}
