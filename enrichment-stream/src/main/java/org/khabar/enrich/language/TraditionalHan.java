package org.khabar.enrich.language;

import com.ibm.icu.text.Transliterator;
import java.util.BitSet;

/**
 * Tells traditional Chinese characters from simplified ones: a character that ICU writes otherwise in the other form is of
 * one of the two only; most are of both.
 */
final class TraditionalHan {
    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';
    private static final BitSet TRADITIONAL = changedBy("Traditional-Simplified");
    private static final BitSet SIMPLIFIED = changedBy("Simplified-Traditional");

    private TraditionalHan() {}

    private static BitSet changedBy(String transform) {
        var transliterator = Transliterator.getInstance(transform);
        var changed = new BitSet();
        for (char character = FIRST; character <= LAST; character++) {
            var text = String.valueOf(character);
            changed.set(character, !transliterator.transliterate(text).equals(text));
        }
        return changed;
    }

    /** Whether a text has more characters that are only traditional than such that are only simplified. */
    static boolean prevailsIn(String text) {
        int difference = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean isTraditional = TRADITIONAL.get(character);
            boolean isSimplified = SIMPLIFIED.get(character);
            difference += isTraditional == isSimplified ? 0 : isTraditional ? 1 : -1;
        }
        return difference > 0;
    }
}
