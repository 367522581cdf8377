package org.khabar.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.khabar.ingest.encoding.Decoding;
import org.khabar.ingest.encoding.Encoding;
import org.khabar.ingest.encoding.EncodingDetector;
import org.khabar.ingest.encoding.TextDecoder;
import org.khabar.ingest.parse.JsonDocumentParser;
import org.khabar.ingest.parse.Place;
import org.khabar.ingest.parse.Read;
import org.khabar.ingest.source.FileKind.Content;
import org.khabar.schema.RejectionReason;

/** An input of JSON documents. Its encoding is told from its beginning, each document is decoded for itself. */
final class OpenedJson implements Opened {
    private final InputStream in;
    private final String input;
    private final String path;
    private final Content content;
    private final JsonDocumentParser parser;
    private @Nullable Pieces pieces;
    private Encoding encoding = Encoding.UTF_8;
    private boolean isRefused;

    /**
     * @param input how it was named, for people
     * @param path path relative to the input
     */
    OpenedJson(InputStream in, String input, String path, Content content, JsonDocumentParser parser) {
        this.in = in;
        this.input = input;
        this.path = path;
        this.content = content;
        this.parser = parser;
    }

    @Override
    public @Nullable Read next() throws IOException {
        if (isRefused) {
            return null;
        }
        if (pieces == null) {
            var units = new CodeUnits(in);
            var sample = units.sample();
            var found = EncodingDetector.detectByLines(sample);
            if (found.isEmpty()) {
                isRefused = true;
                return Place.file(input, path, null)
                        .reject(RejectionReason.UNKNOWN_ENCODING, TextDecoder.describe(sample));
            }
            encoding = found.get();
            units.decodeAs(encoding);
            pieces = cut(units);
        }
        var piece = pieces.next();
        return piece == null ? null : read(piece);
    }

    @Override
    public String where() {
        return pieces == null ? input : input + ":" + pieces.line();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Pieces cut(CodeUnits units) {
        return content == Content.JSON_LINES
                ? new LinePieces(units, parser.maxBytes())
                : new ValuePieces(units, parser.maxBytes());
    }

    private Read read(Piece piece) {
        var place = Place.line(input, piece.line(), encoding.name());
        if (piece instanceof Piece.TooLarge tooLarge) {
            var detail = "has %d bytes, more than %d".formatted(tooLarge.size(), parser.maxBytes());
            return place.reject(RejectionReason.TOO_LARGE, detail);
        }
        if (piece instanceof Piece.Incomplete incomplete) {
            return place.reject(RejectionReason.MALFORMED, incomplete.detail());
        }
        return read((Piece.Bytes) piece, place);
    }

    private Read read(Piece.Bytes piece, Place line) {
        var place = piece.isAlone() ? Place.file(input, path, encoding.name()) : line;
        var decoding = TextDecoder.decode(piece.bytes(), 0, encoding);
        return decoding instanceof Decoding.Text text
                ? parser.parse(text.text(), place)
                : line.reject(RejectionReason.UNKNOWN_ENCODING, ((Decoding.Unknown) decoding).detail());
    }
}
