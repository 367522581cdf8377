package org.khabar.enrich.tagger;

import org.khabar.enrich.words.Tokens;

/** Where no name goes on: at the end of a line and of a sentence. */
public final class Lines {
    /** Points behind shorter words mark abbreviations and initials. */
    private static final int MIN_LETTERS = 3;

    private Lines() {}

    /** Whether a sentence ends before a token. */
    public static boolean endBetween(String text, Tokens tokens, int token) {
        int from = tokens.end(token - 1);
        int to = tokens.start(token);
        if (to - from < 2) {
            return to > from && text.charAt(from) == '\n';
        }
        int gap = Gaps.between(text, from, to);
        boolean longWord = tokens.firstLetter(token) - tokens.firstLetter(token - 1) >= MIN_LETTERS;
        // As in "Лента . ру".
        boolean lowerCase = tokens.hasLowerCase(token) && !tokens.isCapitalised(token);
        return gap == Gaps.LINE || (gap == Gaps.POINT && longWord && !lowerCase);
    }
}
