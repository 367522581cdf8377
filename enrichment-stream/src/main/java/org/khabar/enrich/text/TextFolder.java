package org.khabar.enrich.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/**
 * Folds a text to the form in which spellings are compared: Unicode NFKC and lower case, no diacritics on Arabic and
 * Hebrew letters, no tatweel and no invisible joiners, one form for each of alef, ya, kaf and ta marbuta, ASCII digits.
 *
 * <p>The Arabic forms are those of Lucene's {@code ArabicNormalizer} (alef with hamza or madda to bare alef, alef
 * maksura to ya, ta marbuta to ha), with Persian ya and kaf folded to the Arabic ones, so that a name typed on a
 * Persian keyboard compares equal.
 */
public final class TextFolder {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final char TATWEEL = '\u0640';
    private static final char SUPERSCRIPT_ALEF = '\u0670';

    private TextFolder() {}

    /**
     * Folds a text.
     *
     * @param text any text, also empty
     * @return the folded text; folding it again changes nothing
     */
    public static String fold(String text) {
        var composed = NFKC.normalize(text);
        var folded = new StringBuilder(composed.length());
        int at = 0;
        while (at < composed.length()) {
            char character = composed.charAt(at);
            if (isFolded(character)) {
                folded.append(character);
                at++;
            } else {
                int codePoint = composed.codePointAt(at);
                append(folded, codePoint);
                at += Character.charCount(codePoint);
            }
        }
        // Removing a mark may leave two characters that compose. Of a string it is asked first whether it is normal.
        return NFKC.normalize(folded.toString());
    }

    /** The letters that most texts are made of, and nothing happens to: Latin, Russian, Arabic and Chinese ones. */
    private static boolean isFolded(char character) {
        return (character >= 'a' && character <= 'z')
                || character == ' '
                || (character >= 'а' && character <= 'я')
                || (character >= 'ت' && character <= 'غ')
                || (character >= 'ف' && character <= 'و')
                || character == 'ا'
                || character == 'ب'
                || character == 'ي'
                || (character >= '\u4E00' && character <= '\u9FFF');
    }

    private static void append(StringBuilder folded, int codePoint) {
        if (isIgnored(codePoint)) {
            return;
        }
        int digit = Character.isDigit(codePoint) ? UCharacter.digit(codePoint, 10) : -1;
        folded.appendCodePoint(digit >= 0 ? '0' + digit : letter(Character.toLowerCase(codePoint)));
    }

    private static boolean isIgnored(int codePoint) {
        return codePoint == TATWEEL
                || codePoint == SUPERSCRIPT_ALEF
                || (codePoint >= 0x064B && codePoint <= 0x065F) // Arabic harakat
                || (codePoint >= 0x06D6
                        && codePoint <= 0x06ED
                        && Character.getType(codePoint) == Character.NON_SPACING_MARK)
                || (codePoint >= 0x0591 && codePoint <= 0x05C7) // Hebrew points and accents
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static int letter(int codePoint) {
        return switch (codePoint) {
            case 'آ', 'أ', 'إ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ک' -> 'ك';
            case 'ة' -> 'ه';
            case 'ё' -> 'е';
            default -> codePoint;
        };
    }
}
