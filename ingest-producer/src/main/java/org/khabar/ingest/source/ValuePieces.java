package org.khabar.ingest.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Every value at the top is a piece, and every element where the top is an array. Only strings and brackets are looked
 * at: a value that is broken within its brackets costs no other, and an array of any length is never in memory.
 */
final class ValuePieces implements Pieces {
    private final CodeUnits units;
    private final PieceBuffer buffer;
    private int line = 1;
    private int unit;
    private boolean isBegun;
    private boolean isInArray;
    private int values;

    ValuePieces(CodeUnits units, int maxBytes) {
        this.units = units;
        this.buffer = new PieceBuffer(maxBytes);
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        if (!isBegun) {
            isBegun = true;
            advance();
        }
        skipBetweenValues();
        return unit == CodeUnits.END ? end() : value();
    }

    private @Nullable Piece end() {
        if (isInArray) {
            isInArray = false;
            values++;
            return new Piece.Incomplete(line, "ends within an array: its closing bracket is missing");
        }
        if (values == 0) {
            values++;
            return new Piece.Incomplete(line, "holds no JSON document");
        }
        return null;
    }

    private void skipBetweenValues() throws IOException {
        while (true) {
            if (!isInArray && unit == '[') {
                isInArray = true;
                values++;
            } else if (isInArray && unit == ']') {
                isInArray = false;
            } else if (unit != ',' && !JsonSyntax.isSpace(unit)) {
                return;
            }
            advance();
        }
    }

    private Piece value() throws IOException {
        var begin = line;
        values++;
        if (JsonSyntax.isOpening(unit)) {
            readBracketed();
        } else {
            readBare();
        }
        while (JsonSyntax.isSpace(unit)) {
            advance();
        }
        return buffer.take(begin, values == 1 && unit == CodeUnits.END);
    }

    private void readBracketed() throws IOException {
        var depth = 0;
        while (unit != CodeUnits.END) {
            if (unit == '"') {
                readString();
                continue;
            }
            depth += JsonSyntax.isOpening(unit) ? 1 : JsonSyntax.isClosing(unit) ? -1 : 0;
            keep();
            if (depth == 0) {
                return;
            }
        }
    }

    private void readString() throws IOException {
        keep();
        while (unit != CodeUnits.END && unit != '"') {
            if (unit == '\\') {
                keep();
            }
            if (unit != CodeUnits.END) {
                keep();
            }
        }
        if (unit == '"') {
            keep();
        }
    }

    // A number, a word, a string, or what is no JSON at all: up to where a document may begin.
    private void readBare() throws IOException {
        if (unit == '"') {
            readString();
            return;
        }
        while (unit != CodeUnits.END && unit != '\n' && unit != ',' && unit != '{' && !(isInArray && unit == ']')) {
            keep();
        }
    }

    private void keep() throws IOException {
        buffer.append(unit, units.encoding());
        advance();
    }

    private void advance() throws IOException {
        if (isBegun && unit == '\n') {
            line++;
        }
        unit = units.next();
    }
}
