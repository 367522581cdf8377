package org.khabar.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Decodes bytes without ever putting a replacement character in place of what it cannot read. */
final class StrictDecoder {
    private static final int BUFFER_CHARS = 4_096;

    private StrictDecoder() {}

    /**
     * How much of the bytes is text.
     *
     * @param beyondAscii characters that are not ASCII
     * @param broken sequences that are no characters
     * @param firstBroken offset of the first of them in bytes; -1 when there is none
     */
    record Counts(int beyondAscii, int broken, int firstBroken) {}

    /** The text of the bytes; empty where a single sequence is broken or cut. */
    static Optional<String> decode(byte[] bytes, int from, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()));
        if (decoder.decode(in, out, true).isError() || decoder.flush(out).isError()) {
            return Optional.empty();
        }
        return Optional.of(out.flip().toString());
    }

    /** Counts what can be read and what cannot; a sequence that the end of the bytes cuts counts as neither. */
    static Counts count(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(BUFFER_CHARS);
        var beyondAscii = 0;
        var broken = 0;
        var firstBroken = -1;
        while (true) {
            var result = decoder.decode(in, out, false);
            beyondAscii += beyondAscii(out.flip());
            out.clear();
            if (result.isUnderflow()) {
                return new Counts(beyondAscii, broken, firstBroken);
            }
            if (result.isError()) {
                firstBroken = broken == 0 ? in.position() : firstBroken;
                broken++;
                in.position(in.position() + result.length());
            }
        }
    }

    private static int beyondAscii(CharBuffer chars) {
        var count = 0;
        while (chars.hasRemaining()) {
            count += chars.get() >= 0x80 ? 1 : 0;
        }
        return count;
    }
}
