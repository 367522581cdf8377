package org.khabar.ingest.encoding;

/** What became of bytes that were to be text. */
public sealed interface Decoding {
    /**
     * They are text.
     *
     * @param text what they say, without a byte order mark
     * @param charset IANA name of the encoding
     */
    record Text(String text, String charset) implements Decoding {}

    /**
     * They are text in no encoding that is known.
     *
     * @param detail what was found, in words
     */
    record Unknown(String detail) implements Decoding {}
}
