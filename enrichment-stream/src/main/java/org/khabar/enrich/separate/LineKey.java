package org.khabar.enrich.separate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.text.TextFolder;

/**
 * The folded words at the start of a line, in which it is compared with phrases and with other lines: "Читайте также:" and
 * "ЧИТАЙТЕ ТАКЖЕ" have the same key. Two lines that differ only after the first {@value #MAX_CHARS} characters are
 * told apart by their length. Not thread-safe: the words are parted when first asked for.
 */
final class LineKey {
    /** Longer than any headline worth the name, and bounds the cost of folding a paragraph. */
    static final int MAX_CHARS = 160;

    private static final int BITS = 6;

    /** One bit a character: whether it is part of a word. */
    private static final long[] WORD_PARTS = wordParts();

    private final String text;
    private final int length;
    private @Nullable List<String> words;

    private LineKey(String text, int length) {
        this.text = text;
        this.length = length;
    }

    static LineKey of(String line) {
        int end = cut(line);
        return isAscii(line, end)
                ? new LineKey(joined(line, end), line.length())
                : of(TextFolder.fold(line.substring(0, end)), line.length());
    }

    private static LineKey of(String folded, int length) {
        return new LineKey(joined(folded, folded.length()), length);
    }

    /** Of an ASCII text, folding changes nothing but the case of its letters. */
    private static boolean isAscii(String text, int end) {
        for (int at = 0; at < end; at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The words, without punctuation, joined by spaces. */
    String text() {
        return text;
    }

    /** The words, without punctuation. */
    List<String> words() {
        if (words == null) {
            words = wordsOf(text);
        }
        return words;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The first word of a key that is not empty. */
    String firstWord() {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    /** A line of signs alone has an empty key, which equals nothing. */
    boolean isSameAs(LineKey other) {
        return !text.isEmpty() && (length <= MAX_CHARS || length == other.length) && text.equals(other.text);
    }

    private static String joined(String text, int end) {
        var joined = new char[end];
        int size = 0;
        boolean isBetween = false;
        for (int at = 0; at < end; at++) {
            char character = text.charAt(at);
            if (isWordPart(character)) {
                if (isBetween && size > 0) {
                    joined[size++] = ' ';
                }
                isBetween = false;
                joined[size++] = lowerAscii(character);
            } else {
                isBetween = true;
            }
        }
        return new String(joined, 0, size);
    }

    private static char lowerAscii(char character) {
        return character >= 'A' && character <= 'Z' ? (char) (character - 'A' + 'a') : character;
    }

    static List<String> wordsOf(String folded) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int at = 0; at <= folded.length(); at++) {
            boolean inside = at < folded.length() && isWordPart(folded.charAt(at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(folded.substring(start, at));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isWordPart(char character) {
        return (WORD_PARTS[character >>> BITS] >>> character & 1) != 0;
    }

    private static long[] wordParts() {
        var parts = new long[(Character.MAX_VALUE >>> BITS) + 1];
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            parts[character >>> BITS] |= isWordPartByType((char) character) ? 1L << character : 0;
        }
        return parts;
    }

    private static boolean isWordPartByType(char character) {
        return switch (Character.getType(character)) {
            case Character.OTHER_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static int cut(String line) {
        int end = Math.min(line.length(), MAX_CHARS);
        return end < line.length() && Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    }
}
