package org.khabar.ingest.encoding;

import java.lang.Character.UnicodeScript;

/**
 * Whether text that was decoded with a one-byte encoding looks like text of that encoding's script. Bytes of another
 * encoding show as broken words: Latin letters with accents among Arabic ones, or capitals in the middle of Cyrillic words.
 */
final class ScriptSanity {
    // Belongs to several scripts, so Unicode calls it common.
    private static final char ARABIC_TATWEEL = '\u0640';

    private int beyondAscii;
    private int ofScript;
    private int strange;
    private int breaks;

    private ScriptSanity() {}

    /**
     * Two of three characters beyond ASCII must be letters or marks of the script and nine of ten these or punctuation; one
     * broken word, or one among a hundred letters, is let pass; there must be no control characters.
     */
    static boolean isPlausible(String text, UnicodeScript script) {
        var counts = new ScriptSanity();
        for (var i = 0; i < text.length(); i++) {
            if (!ControlCharacters.isAllowed(text.charAt(i))) {
                return false;
            }
            counts.count(text.charAt(i), i == 0 ? ' ' : text.charAt(i - 1), script);
        }
        return counts.ofScript * 3 >= counts.beyondAscii * 2
                && counts.ofScript > 0
                && counts.strange * 10 <= counts.beyondAscii
                && (counts.breaks <= 1 || counts.breaks * 100 <= counts.ofScript);
    }

    private void count(char c, char before, UnicodeScript script) {
        if (c < 0x80) {
            return;
        }
        beyondAscii++;
        breaks += isBroken(before, c, script) ? 1 : 0;
        if (isOf(script, c)) {
            ofScript++;
        } else if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL) {
            strange++;
        }
    }

    private static boolean isBroken(char before, char c, UnicodeScript script) {
        if (before < 0x80 || !Character.isLetter(before) || !Character.isLetter(c)) {
            return false;
        }
        return isOf(script, before) != isOf(script, c) || (Character.isLowerCase(before) && Character.isUpperCase(c));
    }

    private static boolean isOf(UnicodeScript script, char c) {
        var found = UnicodeScript.of(c);
        return found == script
                ? Character.isLetter(c)
                : found == UnicodeScript.INHERITED || (c == ARABIC_TATWEEL && script == UnicodeScript.ARABIC);
    }
}
