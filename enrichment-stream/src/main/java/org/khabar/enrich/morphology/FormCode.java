package org.khabar.enrich.morphology;

/** How words and what is said of them are written as bytes of an automaton; none of them is 0. */
public final class FormCode {
    /** How many bytes stand behind a word. */
    private static final int SUFFIX = 3;

    /** How many classes can be told apart. */
    public static final int MAX_CLASSES = 127 * 127;

    /** Ends a word. */
    static final byte END = 127;

    private static final Alphabet CYRILLIC = new Alphabet('а', 'я', 1);
    private static final Alphabet ARABIC = new Alphabet('ء', 'ي', CYRILLIC.end());
    private static final Alphabet LATIN = new Alphabet('a', 'z', ARABIC.end());
    private static final int BASE = 127;

    /** Letters that follow each other, and the byte of the first. */
    private record Alphabet(char first, char last, int code) {
        boolean has(char letter) {
            return letter >= first && letter <= last;
        }

        byte of(char letter) {
            return (byte) (letter - first + code);
        }

        int end() {
            return code + last - first + 1;
        }
    }

    private FormCode() {}

    /** Byte of a folded letter; 0 for one of no alphabet here, such as é. */
    static byte of(char letter) {
        if (CYRILLIC.has(letter)) {
            return CYRILLIC.of(letter);
        }
        if (letter == 'ё') {
            return of('е'); // which most texts write for it
        }
        if (ARABIC.has(letter)) {
            return ARABIC.of(letter);
        }
        return LATIN.has(letter) ? LATIN.of(letter) : 0;
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
