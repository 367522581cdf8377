package org.khabar.enrich.fingerprint;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * A folded body cut into what shingles are made of: words, which are runs of letters and digits, and single characters where
 * a script has no spaces between its words.
 */
final class BodyWords {
    private final List<String> tokens = new ArrayList<>();
    private final StringBuilder normalised;
    private int characters;

    /** Cuts a text that is folded already. */
    static BodyWords of(String folded) {
        var words = new BodyWords(folded.length());
        words.read(folded);
        return words;
    }

    private BodyWords(int capacity) {
        normalised = new StringBuilder(capacity);
    }

    private void read(String folded) {
        int start = 0;
        for (int i = 0; i < folded.length(); ) {
            int codePoint = folded.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            boolean alone = isWithoutSpaces(codePoint);
            if (alone || !belongsToAWord(codePoint)) {
                add(folded, start, i);
                start = next;
            }
            if (alone) {
                characters++;
                add(folded, i, next);
            }
            i = next;
        }
        add(folded, start, folded.length());
    }

    private void add(String folded, int start, int end) {
        if (start < end) {
            normalised.append(tokens.isEmpty() ? "" : " ").append(folded, start, end);
            tokens.add(folded.substring(start, end));
        }
    }

    /** The words and characters in the order of the text. */
    List<String> tokens() {
        return tokens;
    }

    /** The tokens with one blank between them. */
    String normalised() {
        return normalised.toString();
    }

    /** Whether most of the tokens are characters of a script without spaces. */
    boolean isMostlyCharacters() {
        return characters * 2 > tokens.size();
    }

    private static boolean belongsToAWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
    }

    // Vowel signs of Indic scripts are marks inside words.
    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a character is of a script that is written without spaces. */
    static boolean isWithoutSpaces(int codePoint) {
        if (codePoint < 0x0E00) {
            return false;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
