package org.khabar.ingest.encoding;

/**
 * Text as it goes on a topic: line ends {@code \r\n} and {@code \r} are {@code \n}; every other control character but the
 * tab is a space, since scrapers leave stray ones between words; a lone surrogate, which UTF-8 cannot say, is U+FFFD.
 */
public final class CleanText {
    private CleanText() {}

    /** The text itself where there is nothing to clean. */
    public static String of(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (needsCleaning(text.charAt(i))) {
                return cleaned(text, i);
            }
        }
        return text;
    }

    private static boolean needsCleaning(char c) {
        return Character.isSurrogate(c) || (Character.isISOControl(c) && c != '\n' && c != '\t');
    }

    private static String cleaned(String text, int from) {
        var out = new StringBuilder(text.length()).append(text, 0, from);
        var i = from;
        while (i < text.length()) {
            var c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' && i < text.length() && text.charAt(i) == '\n') {
                continue;
            }
            out.appendCodePoint(clean(c));
        }
        return out.toString();
    }

    private static int clean(int c) {
        if (c == '\r') {
            return '\n';
        }
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return 0xFFFD;
        }
        return Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c;
    }
}
