package org.khabar.enrich.words;

import com.ibm.icu.text.Normalizer2;
import org.khabar.enrich.text.TextFolder;

/**
 * What a tokeniser must know of each UTF-16 unit, worked out once: what it is in a word, and what {@link TextFolder}
 * makes of it where that does not depend on its neighbours.
 */
public final class CharacterClasses {
    /** Ends a word. */
    static final int SEPARATOR = 0;
    /** Part of a word; folds to one unit, whatever stands beside it. */
    static final int LETTER = 1;
    /** A mark that folding drops; it belongs to the letter before it. */
    static final int DROPPED_MARK = 2;
    /** Tatweel and invisible format characters: dropped, and no part of a name at its edges. */
    public static final int FILLER = 3;
    /** A Han or Hiragana letter: a token of its own, since these scripts put no space between words. */
    static final int IDEOGRAPH = 4;
    /** Needs its neighbours to be folded: surrogates, combining marks, letters that fold to several units. */
    static final int COMPLEX = 5;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final char TATWEEL = 'ـ';
    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';
    private static final char FIRST_HANGUL = '\uac00';
    private static final char LAST_HANGUL = '\ud7a3';
    private static final byte[] CLASS = new byte[Character.MAX_VALUE + 1];
    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

    static {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            CLASS[unit] = (byte) classify((char) unit);
        }
    }

    private CharacterClasses() {}

    /** Half of all units, known to be inert in NFKC: looking at each would take a third of a second at every start. */
    private static boolean isLargeBlockThatFoldsToItself(char letter) {
        return (letter >= FIRST_HAN && letter <= LAST_HAN) || (letter >= FIRST_HANGUL && letter <= LAST_HANGUL);
    }

    public static int of(char unit) {
        return CLASS[unit];
    }

    /** The folded form of a LETTER or an IDEOGRAPH. */
    static char folded(char unit) {
        return FOLDED[unit];
    }

    static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    static boolean isWordPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || isMark(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static int classify(char unit) {
        if (Character.isSurrogate(unit)) {
            return COMPLEX;
        }
        if (unit == TATWEEL || Character.getType(unit) == Character.FORMAT) {
            return FILLER;
        }
        if (!isWordPart(unit)) {
            return SEPARATOR;
        }
        if (isMark(unit)) {
            return isDroppedWhateverStandsBefore(unit) ? DROPPED_MARK : COMPLEX;
        }
        return classifyLetter(unit);
    }

    /** Hamza and madda above or below compose with the letter before them and so are not simply dropped. */
    private static boolean isDroppedWhateverStandsBefore(char mark) {
        boolean composes = mark >= 'ٓ' && mark <= 'ٕ';
        return !composes && TextFolder.fold(String.valueOf(mark)).isEmpty();
    }

    private static int classifyLetter(char letter) {
        if (isLargeBlockThatFoldsToItself(letter)) {
            FOLDED[letter] = letter;
            return letter < FIRST_HANGUL ? IDEOGRAPH : LETTER;
        }
        var folded = TextFolder.fold(String.valueOf(letter));
        if (folded.length() != 1 || !NFKC.hasBoundaryBefore(letter) || !NFKC.hasBoundaryBefore(folded.charAt(0))) {
            return COMPLEX;
        }
        FOLDED[letter] = folded.charAt(0);
        var script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HIRAGANA ? IDEOGRAPH : LETTER;
    }
}
