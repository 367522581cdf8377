package org.khabar.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How an input's bytes are to be read.
 *
 * @param charset character encoding
 * @param markBytes length of the byte order mark that the input begins with; 0 when there is none
 */
public record Encoding(Charset charset, int markBytes) {
    /** UTF-8 without a mark. */
    public static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0);

    /** IANA name of the encoding. */
    public String name() {
        return charset.name();
    }

    /** Bytes of a code unit: 2 for UTF-16, else 1. */
    public int unitBytes() {
        return isUtf16() ? 2 : 1;
    }

    /** Whether the more significant byte of a code unit comes first; of no meaning where units are single bytes. */
    public boolean isBigEndian() {
        return charset.equals(StandardCharsets.UTF_16BE);
    }

    private boolean isUtf16() {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }
}
