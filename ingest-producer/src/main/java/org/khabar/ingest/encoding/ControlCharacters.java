package org.khabar.ingest.encoding;

/** Which control characters text may hold. */
final class ControlCharacters {
    // A stray one is a scraper's slip, many are the mark of bytes that are no text.
    private static final int CHARACTERS_PER_CONTROL = 50;

    private ControlCharacters() {}

    /** Whether a character is no control character, or one of tab, line end and form feed. */
    static boolean isAllowed(int c) {
        return !Character.isISOControl(c) || (c >= '\t' && c <= '\r');
    }

    /** Whether there is a NUL in it, or more than one other forbidden control character in fifty characters. */
    static boolean areNoText(String text) {
        var forbidden = 0;
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0) {
                return true;
            }
            forbidden += isAllowed(text.charAt(i)) ? 0 : 1;
        }
        return forbidden * CHARACTERS_PER_CONTROL > text.length();
    }
}
