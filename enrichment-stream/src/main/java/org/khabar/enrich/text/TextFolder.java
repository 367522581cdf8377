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

    /** Stands for nothing in the table: half of a pair, which is never looked up. */
    private static final char IGNORED = Character.MIN_HIGH_SURROGATE;

    private static final char[] FOLDED = foldedCharacters();

    private TextFolder() {}

    /**
     * Folds a text.
     *
     * @param text any text, also empty
     * @return the folded text; folding it again changes nothing
     */
    public static String fold(String text) {
        var composed = NFKC.normalize(text);
        var folded = new char[composed.length()];
        int size = 0;
        for (int at = 0; at < folded.length; at++) {
            char character = composed.charAt(at);
            if (Character.isSurrogate(character)) {
                return foldPairs(composed);
            }
            if (FOLDED[character] != IGNORED) {
                folded[size++] = FOLDED[character];
            }
        }
        // Removing a mark may leave two characters that compose. Of a string it is asked first whether it is normal.
        return NFKC.normalize(new String(folded, 0, size));
    }

    private static String foldPairs(String composed) {
        var folded = new StringBuilder(composed.length());
        composed.codePoints().forEach(codePoint -> append(folded, codePoint));
        return NFKC.normalize(folded);
    }

    /** What becomes of each character that is no half of a pair: asking Unicode for each letter of a text takes too long. */
    private static char[] foldedCharacters() {
        var table = new char[Character.MAX_VALUE + 1];
        var folded = new StringBuilder(2);
        for (int character = 0; character < table.length; character++) {
            folded.setLength(0);
            append(folded, character);
            table[character] = folded.isEmpty() ? IGNORED : folded.charAt(0);
        }
        return table;
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
