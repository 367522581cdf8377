package org.khabar.enrich.separate;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a text that are not blank, without what cannot be seen at their ends. */
final class LineReader {
    private LineReader() {}

    static List<Line> read(String text) {
        var lines = new ArrayList<Line>();
        int number = 1;
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            var trimmed = trim(text, start, end);
            if (!trimmed.isEmpty()) {
                lines.add(new Line(number, trimmed, ShapeReader.read(trimmed)));
            }
            number++;
            start = end + 1;
        }
        return lines;
    }

    /** A text without what cannot be seen at its ends. */
    static String trim(String text) {
        return trim(text, 0, text.length());
    }

    private static String trim(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isInvisible(text.charAt(start))) {
            start++;
        }
        while (start < end && isInvisible(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Spaces of all kinds, joiners, direction marks and byte order marks. */
    private static boolean isInvisible(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || (character >= '\u200B' && character <= '\u200F')
                || (character >= '\u202A' && character <= '\u202E')
                || (character >= '\u2060' && character <= '\u2069')
                || character == '\u061C'
                || character == '\uFEFF';
    }
}
