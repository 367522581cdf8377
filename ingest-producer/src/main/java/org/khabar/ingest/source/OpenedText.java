package org.khabar.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khabar.ingest.encoding.Decoding;
import org.khabar.ingest.parse.DocumentLimits;
import org.khabar.ingest.parse.Place;
import org.khabar.ingest.parse.PlainTextParser;
import org.khabar.ingest.parse.Read;
import org.khabar.schema.RejectionReason;

/** A file that is the text of one document. */
final class OpenedText implements Opened {
    private final InputStream in;
    private final String input;
    private final String path;
    private final Function<byte[], Decoding> decoder;
    private boolean isRead;

    /**
     * @param input how it was named, for people
     * @param path path relative to the input
     * @param decoder makes text of the file's bytes
     */
    OpenedText(InputStream in, String input, String path, Function<byte[], Decoding> decoder) {
        this.decoder = decoder;
        this.in = in;
        this.input = input;
        this.path = path;
    }

    @Override
    public @Nullable Read next() throws IOException {
        if (isRead) {
            return null;
        }
        isRead = true;
        var bytes = in.readNBytes(DocumentLimits.MAX_TEXT_FILE_BYTES);
        var size = bytes.length + in.transferTo(OutputStream.nullOutputStream());
        return size > bytes.length ? tooLarge(size) : read(bytes);
    }

    @Override
    public String where() {
        return input;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Read read(byte[] bytes) {
        var decoding = decoder.apply(bytes);
        return decoding instanceof Decoding.Text text
                ? PlainTextParser.parse(text.text(), Place.file(input, path, text.charset()))
                : reject(RejectionReason.UNKNOWN_ENCODING, ((Decoding.Unknown) decoding).detail());
    }

    private Read tooLarge(long size) {
        var detail = "has %d bytes, and a text may have %d".formatted(size, DocumentLimits.MAX_TEXT_BYTES);
        return reject(RejectionReason.TOO_LARGE, detail);
    }

    private Read reject(RejectionReason reason, String detail) {
        return Place.file(input, path, null).reject(reason, detail);
    }
}
