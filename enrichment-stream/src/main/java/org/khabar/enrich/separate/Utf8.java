package org.khabar.enrich.separate;

/** Sizes of texts in UTF-8, without encoding them. */
final class Utf8 {
    private static final int MAX_ONE_BYTE = 0x7F;
    private static final int MAX_TWO_BYTES = 0x7FF;

    private Utf8() {}

    /** Bytes of the text in UTF-8; a surrogate counts for two, as a pair of them is four bytes. */
    static int length(String text) {
        long bytes = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character <= MAX_ONE_BYTE) {
                bytes += 1;
            } else if (character <= MAX_TWO_BYTES || Character.isSurrogate(character)) {
                bytes += 2;
            } else {
                bytes += 3;
            }
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }
}
