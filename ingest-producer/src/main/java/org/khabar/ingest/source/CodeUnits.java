package org.khabar.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.khabar.ingest.encoding.Encoding;
import org.khabar.ingest.encoding.EncodingDetector;

/**
 * An input as the code units of its encoding: bytes, or pairs of them for UTF-16. In all encodings that Khabar reads a
 * unit below 128 is the ASCII character and never a part of another, so lines and JSON's brackets are found before
 * anything is decoded.
 */
final class CodeUnits {
    /** What {@link #next} says at the end of the input. */
    static final int END = -1;

    // Half a pair of bytes at the end; a lone surrogate is refused by the strict decoder.
    private static final int CUT_UNIT = 0xDC00;
    private static final int BUFFER_BYTES = EncodingDetector.SAMPLE_BYTES;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private Encoding encoding = Encoding.UTF_8;
    private @Nullable IOException failure;

    CodeUnits(InputStream in) {
        this.in = in;
    }

    /**
     * The beginning of the input, which stays to be read: all that can be had without waiting, and no less than the first
     * read gives.
     */
    byte[] sample() throws IOException {
        while (limit < BUFFER_BYTES && failure == null && (limit == 0 || in.available() > 0)) {
            var count = readUpTo(BUFFER_BYTES - limit);
            if (count < 0) {
                break;
            }
            limit += count;
        }
        return Arrays.copyOf(buffer, limit);
    }

    // What came before a failure is still to be read, so the failure waits for its turn.
    private int readUpTo(int count) throws IOException {
        try {
            return in.read(buffer, limit, count);
        } catch (IOException e) {
            if (limit == 0) {
                throw e;
            }
            failure = e;
            return 0;
        }
    }

    /** Fixes the encoding and skips its mark; to be called before the first unit is read. */
    void decodeAs(Encoding found) {
        encoding = found;
        position = found.markBytes();
    }

    Encoding encoding() {
        return encoding;
    }

    /** The next unit, or {@link #END}. */
    int next() throws IOException {
        var first = nextByte();
        if (first < 0 || encoding.unitBytes() == 1) {
            return first;
        }
        var second = nextByte();
        if (second < 0) {
            return CUT_UNIT;
        }
        return encoding.isBigEndian() ? first << 8 | second : second << 8 | first;
    }

    private int nextByte() throws IOException {
        if (position == limit) {
            if (failure != null) {
                throw failure;
            }
            position = 0;
            limit = Math.max(0, in.read(buffer));
            if (limit == 0) {
                return END;
            }
        }
        return buffer[position++] & 0xFF;
    }
}
