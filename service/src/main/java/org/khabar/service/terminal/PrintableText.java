package org.khabar.service.terminal;

import java.util.Locale;

/**
 * Text from anywhere, made safe to print on one line of a terminal: what would move the cursor, break the line, or turn the
 * direction of what comes after it is written as an escape. Letters of all scripts, right to left ones too, stay as they are.
 */
public final class PrintableText {
    private static final String CUT = "...";

    private PrintableText() {}

    /** The text with escapes such as {@code \n}, {@code \x1b} and {@code \u202e}. */
    public static String of(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    /**
     * The same, cut to a length.
     *
     * @param length most characters, at least 4; three dots stand for the rest
     */
    public static String of(String text, int length) {
        // A character may become six of an escape, never less than one: more than the length need not be looked at.
        var safe = of(
                text.length() <= length ? text : text.substring(0, text.offsetByCodePoints(0, points(text, length))));
        boolean isWhole = text.length() <= length && safe.length() <= length;
        if (isWhole) {
            return safe;
        }
        int end = Math.min(safe.length(), length - CUT.length());
        return safe.substring(0, Character.isHighSurrogate(safe.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static int points(String text, int length) {
        return text.codePointCount(0, length);
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (isHarmless(c)) {
                    out.appendCodePoint(c);
                } else if (c < 0x80) {
                    out.append(String.format(Locale.ROOT, "\\x%02x", c));
                } else {
                    out.append(String.format(Locale.ROOT, "\\u%04x", c));
                }
            }
        }
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            // Joiners and marks belong to Persian and Indic spelling; embeddings, overrides and isolates do not.
            case Character.FORMAT -> (c >= 0x200C && c <= 0x200F) || c == 0x061C;
            default -> true;
        };
    }
}
