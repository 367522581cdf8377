package org.khabar.enrich.words;

import java.util.Arrays;

/**
 * The words of a text, folded, with the way back to the text. A growing list of tokens; the folded letters of all lie in
 * one array. Written by {@link Tokeniser}, then only read. Not thread-safe.
 */
public final class Tokens {
    /** A little under what a word and a space take, so that arrays seldom grow. */
    private static final int UNITS_A_TOKEN = 4;

    private static final int MIN_SIZE = 8;

    private static final int CAPITALISED = 1;
    private static final int HAS_LOWER = 2;

    private int count;
    private int letterCount;
    private int[] start;
    private int[] end;
    private int[] firstLetter;
    private byte[] casing;
    private char[] letters;
    private int[] origin;

    /** No tokens yet, with room for those of a text of so many UTF-16 units. */
    Tokens(int textLength) {
        int size = MIN_SIZE + textLength / UNITS_A_TOKEN;
        start = new int[size];
        end = new int[size];
        firstLetter = new int[size + 1];
        casing = new byte[size];
        letters = new char[MIN_SIZE + textLength];
        origin = new int[MIN_SIZE + textLength];
    }

    public int count() {
        return count;
    }

    /** Offset in the text of a token's first character. */
    public int start(int token) {
        return start[token];
    }

    /** Offset in the text behind a token's last character, marks on it included. */
    public int end(int token) {
        return end[token];
    }

    /** Index of a token's first folded letter; that of the next token's is where it ends. */
    public int firstLetter(int token) {
        return firstLetter[token];
    }

    public char letter(int index) {
        return letters[index];
    }

    /** All folded letters, for look-ups that read and never write. */
    public char[] letters() {
        return letters;
    }

    /** Offset in the text of the character that a folded letter came from. */
    public int origin(int index) {
        return origin[index];
    }

    public boolean isCapitalised(int token) {
        return (casing[token] & CAPITALISED) != 0;
    }

    public boolean hasLowerCase(int token) {
        return (casing[token] & HAS_LOWER) != 0;
    }

    /** The folded letters of a token. */
    public String text(int token) {
        return new String(letters, firstLetter[token], firstLetter[token + 1] - firstLetter[token]);
    }

    /** True where the open token has no letters yet. */
    boolean isOpenTokenEmpty() {
        return letterCount == firstLetter[count];
    }

    /** The last folded letter of the open token, which has one. */
    char lastLetter() {
        return letters[letterCount - 1];
    }

    /** Adds a folded letter to the open token. */
    void addLetter(char folded, int textOffset, int textEnd, boolean upper, boolean lower) {
        if (isOpenTokenEmpty()) {
            start[count] = textOffset;
            casing[count] = upper ? (byte) CAPITALISED : 0;
        }
        if (lower) {
            casing[count] |= HAS_LOWER;
        }
        if (letterCount == letters.length) {
            letters = Arrays.copyOf(letters, 2 * letterCount);
            origin = Arrays.copyOf(origin, 2 * letterCount);
        }
        letters[letterCount] = folded;
        origin[letterCount++] = textOffset;
        end[count] = textEnd;
    }

    /** Stretches the open token over a mark, if the token reaches right up to it. */
    void coverMark(int textOffset, int textEnd) {
        if (!isOpenTokenEmpty() && end[count] == textOffset) {
            end[count] = textEnd;
        }
    }

    /** Takes back the open token's letters that came from its last character; says where that begins in the text. */
    int takeBackLastCharacter() {
        int from = origin[letterCount - 1];
        while (letterCount > firstLetter[count] && origin[letterCount - 1] == from) {
            letterCount--;
        }
        return from;
    }

    /** Closes the open token, if it has letters. */
    void close() {
        if (isOpenTokenEmpty()) {
            return;
        }
        count++;
        if (count == start.length) {
            start = Arrays.copyOf(start, 2 * count);
            end = Arrays.copyOf(end, 2 * count);
            casing = Arrays.copyOf(casing, 2 * count);
            firstLetter = Arrays.copyOf(firstLetter, 2 * count + 1);
        }
        firstLetter[count] = letterCount;
    }
}
