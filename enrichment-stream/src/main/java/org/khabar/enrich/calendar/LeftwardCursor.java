package org.khabar.enrich.calendar;

import org.jspecify.annotations.Nullable;

/** Reads a text from an offset towards its beginning, piece by piece, but not past a bound. */
final class LeftwardCursor {
    /** No word of the resources is longer; longer ones need no folding to be refused. */
    private static final int MAX_WORD_LENGTH = 24;

    private final String text;
    private final int bound;
    private int at;

    LeftwardCursor(String text, int bound, int at) {
        this.text = text;
        this.bound = bound;
        this.at = at;
    }

    /** The offset of the last character taken. */
    int at() {
        return at;
    }

    void returnTo(int mark) {
        at = mark;
    }

    /** The character to the left, or 0 at the bound. */
    char peek() {
        return at > bound ? text.charAt(at - 1) : 0;
    }

    /** Takes any white space. */
    void skipGap() {
        while (at > bound && Characters.isGap(text.charAt(at - 1))) {
            at--;
        }
    }

    /** Takes white space, one of the characters and white space again; or nothing. */
    boolean take(String anyOf) {
        int mark = at;
        skipGap();
        if (at > bound && anyOf.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
            skipGap();
            return true;
        }
        at = mark;
        return false;
    }

    /** Takes the word that ends here; nothing and null if there is none or no word of interest can be so long. */
    @Nullable
    String takeWord() {
        int start = at;
        while (start > bound && Characters.isWordPart(text.charAt(start - 1))) {
            start--;
        }
        if (start == at || at - start > MAX_WORD_LENGTH) {
            return null;
        }
        var word = WordFolder.fold(text, start, at);
        at = start;
        return word;
    }

    /** Takes a number of one or two digits; nothing and -1 if there is none or it is longer. */
    int takeShortNumber() {
        int start = at;
        while (start > bound && Digits.isDigit(text.charAt(start - 1))) {
            start--;
        }
        int length = at - start;
        if (length == 0 || length > 2) {
            return -1;
        }
        int number = Digits.number(text, start, at);
        at = start;
        return number;
    }
}
