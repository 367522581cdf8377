package org.khabar.enrich.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells in which script the letters of a text are. Scripts that are always mixed in one language count as one. */
final class Scripts {
    private static final int BASIC_PLANE = 0x10000;
    /** The share of kana from which Han letters beside it are Japanese; running Japanese text has half or more. */
    private static final double MIN_KANA = 0.1;

    /** What one sign of these scripts counts, so that a few foreign names do not outweigh the text around them. */
    private static final int LETTERS_IN_SYLLABLE = 3;

    private static final int CODES = UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1;

    /** The script of each letter of the basic plane, {@link UScript#COMMON} for all else. */
    private static final short[] OF_LETTER = new short[BASIC_PLANE];

    private static final BitSet MARKS = new BitSet(BASIC_PLANE);

    static {
        for (int character = 0; character < BASIC_PLANE; character++) {
            OF_LETTER[character] = (short) ofLetter(character);
            MARKS.set(character, UCharacter.getType(character) == UCharacterCategory.NON_SPACING_MARK);
        }
    }

    private Scripts() {}

    private static int ofLetter(int codePoint) {
        if (!UCharacter.isLetter(codePoint)) {
            return UScript.COMMON;
        }
        int script = UScript.getScript(codePoint);
        return switch (script) {
            case UScript.INHERITED -> UScript.COMMON;
            case UScript.HIRAGANA, UScript.KATAKANA -> UScript.JAPANESE;
            case UScript.HANGUL -> UScript.KOREAN;
            default -> script;
        };
    }

    /** ISO 15924 code of the script that most letters are of, or null if there is no letter of any script. */
    static @Nullable String dominant(String text) {
        var letters = count(text);
        int dominant = UScript.COMMON;
        for (int script = 0; script < letters.length; script++) {
            if (script != UScript.COMMON && letters[script] > (dominant == UScript.COMMON ? 0 : letters[dominant])) {
                dominant = script;
            }
        }
        if (dominant == UScript.HAN && letters[UScript.JAPANESE] > MIN_KANA * letters[UScript.HAN]) {
            dominant = UScript.JAPANESE;
        }
        if (dominant == UScript.HAN && TraditionalHan.prevailsIn(text)) {
            dominant = UScript.TRADITIONAL_HAN;
        }
        return dominant == UScript.COMMON ? null : UScript.getShortName(dominant);
    }

    /** Counts the letters of a script, and marks, which are of all scripts. */
    static LetterCounts letters(List<String> texts, String script) {
        var counts = new LetterCounts();
        int code = UScript.getCodeFromName(script);
        for (var text : texts) {
            for (int at = 0; at < text.length(); at++) {
                char character = text.charAt(at);
                if (OF_LETTER[character] == code || MARKS.get(character)) {
                    counts.add(character);
                }
            }
        }
        return counts;
    }

    private static boolean isSyllabic(short script) {
        return script == UScript.HAN || script == UScript.KOREAN || script == UScript.JAPANESE;
    }

    private static int[] count(String text) {
        var letters = new int[CODES];
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Character.isHighSurrogate(character) && at + 1 < text.length()) {
                letters[ofLetter(text.codePointAt(at))]++;
            } else {
                short script = OF_LETTER[character];
                letters[script] += isSyllabic(script) ? LETTERS_IN_SYLLABLE : 1;
            }
        }
        return letters;
    }
}
