package org.khabar.ingest.source;

import java.util.Arrays;
import org.khabar.ingest.encoding.Encoding;

/** Collects the units of one piece as bytes, but no more than a document may have; the rest is only counted. */
final class PieceBuffer {
    private static final int FIRST_BYTES = 16 * 1024;

    private final int maxBytes;
    private byte[] bytes = new byte[FIRST_BYTES];
    private int kept;
    private long size;

    PieceBuffer(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    void append(int unit, Encoding encoding) {
        if (encoding.unitBytes() == 1) {
            append(unit);
        } else if (encoding.isBigEndian()) {
            append(unit >> 8);
            append(unit);
        } else {
            append(unit);
            append(unit >> 8);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The piece collected so far; the buffer is empty afterwards. */
    Piece take(int line, boolean isAlone) {
        var piece = size > maxBytes
                ? new Piece.TooLarge(line, size)
                : new Piece.Bytes(line, Arrays.copyOf(bytes, kept), isAlone);
        kept = 0;
        size = 0;
        return piece;
    }

    private void append(int value) {
        size++;
        if (size > maxBytes) {
            return;
        }
        if (kept == bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(maxBytes, 2L * kept));
        }
        bytes[kept++] = (byte) value;
    }
}
