package org.khabar.ingest.parse;

/** How large a document may be, and with it every record that comes of it. */
public final class DocumentLimits {
    /** Longest text, in bytes of UTF-8: 256 KiB, a hundred times an article. */
    public static final int MAX_TEXT_BYTES = 256 * 1024;

    /** Most that all other fields, their names included, may come to, in bytes of UTF-8: 64 KiB. */
    public static final int MAX_OTHER_BYTES = 64 * 1024;

    /**
     * Longest file of plain text that is worth decoding, in bytes: UTF-16 takes twice the bytes of UTF-8 for ASCII, and
     * line ends of two characters become one.
     */
    public static final int MAX_TEXT_FILE_BYTES = 4 * MAX_TEXT_BYTES;

    /**
     * Longest JSON document that is worth parsing, in bytes: an escape takes six characters for one, of two bytes each in
     * UTF-16.
     */
    public static final int MAX_JSON_BYTES = 12 * (MAX_TEXT_BYTES + MAX_OTHER_BYTES);

    private DocumentLimits() {}

    /** Length of text in UTF-8, in bytes; a lone surrogate counts as the replacement character. */
    public static int utf8Bytes(String text) {
        var bytes = text.length();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= 0x80) {
                bytes += c < 0x800 ? 1 : 2;
            }
            if (isPair(text, i)) {
                i++;
            }
        }
        return bytes;
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }
}
