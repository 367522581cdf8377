package org.khabar.ingest.encoding;

import java.lang.Character.UnicodeScript;

/**
 * Whether text that was decoded with a one-byte encoding looks like text of that encoding's script. Bytes of another
 * encoding show as Latin letters with accents among Arabic ones, or as Cyrillic words with capitals in their middle.
 */
final class ScriptSanity {
    private int beyondAscii;
    private int ofScript;
    private int strange;

    private ScriptSanity() {}

    /**
     * Two of three characters beyond ASCII must be letters or marks of the script, nine of ten must be these or
     * punctuation, and there must be no control characters.
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
                && counts.strange * 10 <= counts.beyondAscii;
    }

    private void count(char c, char before, UnicodeScript script) {
        if (c < 0x80) {
            return;
        }
        beyondAscii++;
        if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
            strange++;
        } else if (isOf(script, c)) {
            ofScript++;
        } else if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL) {
            strange++;
        }
    }

    private static boolean isOf(UnicodeScript script, char c) {
        var found = UnicodeScript.of(c);
        return found == script
                ? Character.isLetter(c)
                : found == UnicodeScript.INHERITED || (c == ARABIC_TATWEEL && script == UnicodeScript.ARABIC);
    }

    // Belongs to several scripts, so Unicode calls it common.
    private static final char ARABIC_TATWEEL = '\u0640';
}
