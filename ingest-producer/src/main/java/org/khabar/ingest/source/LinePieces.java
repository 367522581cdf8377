package org.khabar.ingest.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Every line that is not blank is a piece. */
final class LinePieces implements Pieces {
    private final CodeUnits units;
    private final PieceBuffer buffer;
    private int line;

    LinePieces(CodeUnits units, int maxBytes) {
        this.units = units;
        this.buffer = new PieceBuffer(maxBytes);
    }

    @Override
    public @Nullable Piece next() throws IOException {
        var unit = 0;
        while (unit != CodeUnits.END) {
            line++;
            unit = readLine();
            if (!buffer.isEmpty()) {
                return buffer.take(line, false);
            }
        }
        return null;
    }

    @Override
    public int line() {
        return Math.max(1, line);
    }

    // White space before the document is left out, so that a blank line is empty.
    private int readLine() throws IOException {
        while (true) {
            var unit = units.next();
            if (unit == '\n' || unit == CodeUnits.END) {
                return unit;
            }
            if (!buffer.isEmpty() || !JsonSyntax.isSpace(unit)) {
                buffer.append(unit, units.encoding());
            }
        }
    }
}
