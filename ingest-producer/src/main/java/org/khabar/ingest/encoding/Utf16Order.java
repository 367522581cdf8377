package org.khabar.ingest.encoding;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Optional;

/**
 * Tells in which order the bytes of UTF-16 without a byte order mark come. The right order gives text of mostly one
 * script with spaces and line ends; the wrong one gives a jumble, or Chinese where the text was Latin.
 */
final class Utf16Order {
    // Japanese, the most mixed of the writing systems, is held together by counting its syllables as Han.
    private static final double MIN_SHARE_OF_ONE_SCRIPT = 0.6;

    private Utf16Order() {}

    /** UTF-16LE or UTF-16BE; empty when the bytes are neither. */
    static Optional<Charset> of(byte[] sample) {
        if (sample.length % 2 != 0) {
            return Optional.empty();
        }
        var little = score(sample, StandardCharsets.UTF_16LE);
        var big = score(sample, StandardCharsets.UTF_16BE);
        if (Math.max(little, big) == 0) {
            return Optional.empty();
        }
        return Optional.of(little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    /** Between 0, no text, and 2, nothing but ASCII, which counts twice since its wrong order is all Han. */
    private static double score(byte[] sample, Charset charset) {
        return StrictDecoder.decode(withoutCutPair(sample, charset), 0, charset)
                .map(Utf16Order::score)
                .orElse(0.0);
    }

    private static double score(String text) {
        var scripts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        var ascii = 0;
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var c = text.codePointAt(i);
            if (!ControlCharacters.isAllowed(c) || isUnlikely(c)) {
                return 0;
            }
            if (c < 0x80) {
                ascii++;
            } else {
                scripts.merge(scriptOf(c), 1, Integer::sum);
            }
        }
        var ofOneScript =
                scripts.values().stream().mapToInt(count -> count).max().orElse(0);
        var total = (double) text.codePointCount(0, text.length());
        return (ascii + ofOneScript) / total < MIN_SHARE_OF_ONE_SCRIPT ? 0 : (2 * ascii + ofOneScript) / total;
    }

    private static UnicodeScript scriptOf(int c) {
        var script = UnicodeScript.of(c);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? UnicodeScript.HAN : script;
    }

    private static boolean isUnlikely(int c) {
        var type = Character.getType(c);
        return type == Character.UNASSIGNED || type == Character.PRIVATE_USE;
    }

    // The sample may end between the two halves of a surrogate pair.
    private static byte[] withoutCutPair(byte[] sample, Charset charset) {
        if (sample.length != EncodingDetector.SAMPLE_BYTES) {
            return sample;
        }
        var high = sample[sample.length - (charset.equals(StandardCharsets.UTF_16BE) ? 2 : 1)] & 0xFC;
        return high == 0xD8 ? Arrays.copyOf(sample, sample.length - 2) : sample;
    }
}
