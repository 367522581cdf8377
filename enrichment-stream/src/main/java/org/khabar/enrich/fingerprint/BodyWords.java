package org.khabar.enrich.fingerprint;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.khabar.enrich.sketch.Hash;

/**
 * A folded body cut into what shingles are made of: words, which are runs of letters and digits, and single characters where
 * a script has no spaces between its words. They are read where they stand: a string for each would take as long as all
 * else.
 */
final class BodyWords {
    private static final int BASIC_PLANE = 0x10000;

    private static final byte APART = 0;
    private static final byte IN_WORD = 1;
    private static final byte ALONE = 2;

    /** What each character of the basic plane does. */
    private static final byte[] ROLES = new byte[BASIC_PLANE];

    static {
        for (int character = 0; character < BASIC_PLANE; character++) {
            ROLES[character] = role(character);
        }
    }

    private final String normalised;
    private final int[] starts;
    private final int characters;

    private BodyWords(String normalised, int[] starts, int characters) {
        this.normalised = normalised;
        this.starts = starts;
        this.characters = characters;
    }

    /** Cuts a text that is folded already. */
    static BodyWords of(String folded) {
        return new Cut(folded).words();
    }

    /** How many words and characters there are. */
    int count() {
        return starts.length;
    }

    /** Where one begins in {@link #normalised}. */
    int start(int token) {
        return starts[token];
    }

    /** Where one ends in {@link #normalised}, behind its last character. */
    int end(int token) {
        return token + 1 < starts.length ? starts[token + 1] - 1 : normalised.length();
    }

    /** {@link Hash#of} one of them. */
    long hash(int token) {
        return Hash.of(normalised, start(token), end(token));
    }

    /** The words and characters in the order of the text, with one blank between them. */
    String normalised() {
        return normalised;
    }

    /** The words and characters in the order of the text. */
    List<String> tokens() {
        return IntStream.range(0, starts.length)
                .mapToObj(token -> normalised.substring(start(token), end(token)))
                .toList();
    }

    /** Whether most of the tokens are characters of a script without spaces. */
    boolean isMostlyCharacters() {
        return characters * 2 > starts.length;
    }

    private static byte role(int codePoint) {
        if (isWithoutSpaces(codePoint)) {
            return ALONE;
        }
        return Character.isLetterOrDigit(codePoint) || isMark(codePoint) ? IN_WORD : APART;
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

    /** A text while it is cut. */
    private static final class Cut {
        private static final int FIRST_SIZE = 256;

        private final String folded;
        private final StringBuilder normalised;
        private int[] starts = new int[FIRST_SIZE];
        private int count;
        private int characters;

        Cut(String folded) {
            this.folded = folded;
            normalised = new StringBuilder(folded.length());
        }

        BodyWords words() {
            int start = 0;
            for (int at = 0; at < folded.length(); ) {
                char character = folded.charAt(at);
                int codePoint = Character.isHighSurrogate(character) ? folded.codePointAt(at) : character;
                byte role = codePoint < BASIC_PLANE ? ROLES[codePoint] : role(codePoint);
                int next = at + Character.charCount(codePoint);
                if (role != IN_WORD) {
                    add(start, at);
                    start = next;
                }
                if (role == ALONE) {
                    characters++;
                    add(at, next);
                }
                at = next;
            }
            add(start, folded.length());
            return new BodyWords(normalised.toString(), Arrays.copyOf(starts, count), characters);
        }

        private void add(int start, int end) {
            if (start == end) {
                return;
            }
            if (count > 0) {
                normalised.append(' ');
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = normalised.length();
            normalised.append(folded, start, end);
        }
    }
}
