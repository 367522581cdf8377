package org.khabar.ingest.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells the encoding of an input from its first bytes: a byte order mark; else UTF-8 where the bytes are UTF-8, but for
 * perhaps a broken one in ten; else UTF-16 where there are zero bytes; else what {@link LegacyEncodings} finds.
 */
public final class EncodingDetector {
    /** Bytes of an input that are looked at: a dozen articles. */
    public static final int SAMPLE_BYTES = 64 * 1024;

    // Text of a one-byte encoding hardly ever forms a multi-byte sequence of UTF-8, so one among several broken ones is
    // chance, and one broken one among ten is damage.
    private static final int WELL_FORMED_PER_BROKEN = 10;

    // UTF-16 that is also UTF-8 is of an alphabet, so every second byte or nearly is below space; UTF-8 has none.
    private static final int BYTES_PER_CONTROL = 10;

    private EncodingDetector() {}

    /**
     * The encoding of an input; empty when it is none that is known.
     *
     * @param sample the beginning of the input, or all of it; may end within a character
     */
    public static Optional<Encoding> detect(byte[] sample) {
        var marked = marked(sample);
        if (marked.isPresent()) {
            return marked;
        }
        if (isUtf8(sample)) {
            return Optional.of(Encoding.UTF_8);
        }
        var charset = hasZeroes(sample) ? Utf16Order.of(sample) : LegacyEncodings.detect(sample);
        return charset.map(found -> new Encoding(found, 0));
    }

    /**
     * The encoding of an input whose lines are decoded one by one: also UTF-8 where garbage among the lines hides it, if
     * most lines are sound. Each line answers for itself when it is decoded.
     *
     * @param sample the beginning of the input, or all of it; may end within a character
     */
    public static Optional<Encoding> detectByLines(byte[] sample) {
        return detect(sample).or(() -> mostLinesAreUtf8(sample) ? Optional.of(Encoding.UTF_8) : Optional.empty());
    }

    private static boolean isUtf8(byte[] sample) {
        var counts = StrictDecoder.count(sample, StandardCharsets.UTF_8);
        return controls(sample) * BYTES_PER_CONTROL <= sample.length
                && (counts.broken() == 0 || counts.beyondAscii() >= counts.broken() * WELL_FORMED_PER_BROKEN);
    }

    private static boolean mostLinesAreUtf8(byte[] sample) {
        var sound = 0;
        var lines = 0;
        var from = 0;
        while (from < sample.length) {
            var to = lineEnd(sample, from);
            var line = Arrays.copyOfRange(sample, from, to);
            sound += TextDecoder.decode(line, 0, Encoding.UTF_8) instanceof Decoding.Text ? 1 : 0;
            lines++;
            from = to + 1;
        }
        return sound * 2 > lines;
    }

    private static int lineEnd(byte[] sample, int from) {
        var at = from;
        while (at < sample.length && sample[at] != '\n') {
            at++;
        }
        return at;
    }

    private static int controls(byte[] sample) {
        var count = 0;
        for (var value : sample) {
            count += value >= 0 && !ControlCharacters.isAllowed(value) ? 1 : 0;
        }
        return count;
    }

    private static Optional<Encoding> marked(byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 3));
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2));
        }
        return startsWith(sample, 0xFE, 0xFF)
                ? Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2))
                : Optional.empty();
    }

    private static boolean startsWith(byte[] sample, int... mark) {
        if (sample.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if ((sample[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZeroes(byte[] sample) {
        for (var value : sample) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }
}
