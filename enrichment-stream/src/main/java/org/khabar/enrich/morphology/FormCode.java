package org.khabar.enrich.morphology;

/** How words and what is said of them are written as bytes of an automaton; none of them is 0. */
public final class FormCode {
    /** How many bytes stand behind a word. */
    private static final int SUFFIX = 3;

    /** How many classes can be told apart. */
    public static final int MAX_CLASSES = 127 * 127;

    /** Ends a word. */
    static final byte END = 127;

    private static final char FIRST_LETTER = 'а';
    private static final char LAST_LETTER = 'я';
    private static final int BASE = 127;

    private FormCode() {}

    /** Byte of a folded letter; 0 for what is in no word of the dictionary. */
    static byte of(char letter) {
        if (letter == 'ё') {
            return of('е'); // which most texts write for it
        }
        return letter < FIRST_LETTER || letter > LAST_LETTER ? 0 : (byte) (letter - FIRST_LETTER + 1);
    }

    /** Whether a folded word can be written. */
    public static boolean canWrite(String word) {
        return !word.isEmpty() && word.chars().allMatch(letter -> of((char) letter) != 0);
    }

    /** A word and the number of its class. */
    public static byte[] write(String word, int number) {
        var bytes = new byte[word.length() + SUFFIX];
        for (int at = 0; at < word.length(); at++) {
            bytes[at] = of(word.charAt(at));
        }
        bytes[word.length()] = END;
        bytes[word.length() + 1] = (byte) (number / BASE + 1);
        bytes[word.length() + 2] = (byte) (number % BASE + 1);
        return bytes;
    }

    /** Number of a class by the bytes that stand for it. */
    static int number(byte first, byte second) {
        return (first - 1) * BASE + second - 1;
    }
}
