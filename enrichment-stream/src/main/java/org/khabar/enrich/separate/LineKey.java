package org.khabar.enrich.separate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.khabar.enrich.text.TextFolder;

/**
 * The folded words at the start of a line, in which it is compared with phrases and with other lines: "Читайте также:" and
 * "ЧИТАЙТЕ ТАКЖЕ" have the same key. Two lines that differ only after the first {@value #MAX_CHARS} characters are
 * told apart by their length.
 *
 * @param words the words, without punctuation
 * @param text the same joined by spaces
 * @param length UTF-16 length of the whole line
 */
record LineKey(List<String> words, String text, int length) {
    /** Longer than any headline worth the name, and bounds the cost of folding a paragraph. */
    static final int MAX_CHARS = 160;

    static LineKey of(String line) {
        var start = line.substring(0, cut(line));
        var words = wordsOf(isAscii(start) ? start.toLowerCase(Locale.ROOT) : TextFolder.fold(start));
        return new LineKey(words, String.join(" ", words), line.length());
    }

    /** Of an ASCII text, folding changes nothing but the case of its letters. */
    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** A line of signs alone has an empty key, which equals nothing. */
    boolean isSameAs(LineKey other) {
        return !text.isEmpty() && (length <= MAX_CHARS || length == other.length) && text.equals(other.text);
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
