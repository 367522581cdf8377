package org.khabar.ingest.encoding;

/**
 * Bytes in, text out, or a reason why not. Nothing is replaced on the way: one broken byte refuses the whole, since a text
 * with holes would be published as if it were right.
 */
public final class TextDecoder {
    private static final String KNOWN = "UTF-8, UTF-16, Windows-1256 or Windows-1251";

    private TextDecoder() {}

    /** Decodes a whole input whose encoding is not known. */
    public static Decoding decode(byte[] bytes) {
        return EncodingDetector.detect(bytes)
                .map(encoding -> decode(bytes, encoding.markBytes(), encoding))
                .orElseGet(() -> new Decoding.Unknown(describe(bytes)));
    }

    /**
     * Decodes a piece of an input whose encoding is known.
     *
     * @param from offset of the first byte to decode
     */
    public static Decoding decode(byte[] bytes, int from, Encoding encoding) {
        var text = StrictDecoder.decode(bytes, from, encoding.charset());
        if (text.isEmpty()) {
            return new Decoding.Unknown(broken(bytes, encoding));
        }
        if (ControlCharacters.areNoText(text.get())) {
            return new Decoding.Unknown("holds NUL or many other control characters: no text");
        }
        return new Decoding.Text(text.get(), encoding.name());
    }

    /** Why bytes of no known encoding were refused, in words. */
    public static String describe(byte[] sample) {
        var like = LegacyEncodings.mostLike(sample).map(name -> " (most like " + name + ")");
        return "is no text in " + KNOWN + like.orElse("");
    }

    private static String broken(byte[] bytes, Encoding encoding) {
        var at = StrictDecoder.count(bytes, encoding.charset()).firstBroken();
        return at < 0 ? "ends within a character of " + encoding.name() : "is no " + encoding.name() + " at byte " + at;
    }
}
