package org.khabar.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.khabar.ingest.encoding.HtmlCharset;
import org.khabar.ingest.encoding.TextDecoder;
import org.khabar.ingest.parse.JsonDocumentParser;
import org.khabar.ingest.source.FileKind.Content;

/** Knows how each kind of input is opened. */
final class Opener {
    private static final String STANDARD_INPUT_NAME = "stdin";
    private static final int GZIP_BUFFER_BYTES = 64 * 1024;

    private final InputStream standardInput;
    private final JsonDocumentParser parser;

    Opener(InputStream standardInput, JsonDocumentParser parser) {
        this.standardInput = standardInput;
        this.parser = parser;
    }

    /** Standard input; closing it leaves the stream open, since it is not ours. */
    Opened openStandardInput() {
        var in = new FilterInputStream(standardInput) {
            @Override
            public void close() {
                // not ours to close
            }
        };
        return new OpenedJson(in, STANDARD_INPUT_NAME, STANDARD_INPUT_NAME, Content.JSON_LINES, parser);
    }

    /** A file; throws if it cannot be opened or its gzip header is broken. */
    Opened open(Found.DocumentFile found) throws IOException {
        var in = stream(found.file(), found.kind().isCompressed());
        var content = found.kind().content();
        return switch (content) {
            case TEXT -> new OpenedText(in, found.input(), found.path(), TextDecoder::decode);
            case HTML -> new OpenedText(in, found.input(), found.path(), HtmlCharset::decode);
            case JSON_VALUES, JSON_LINES -> new OpenedJson(in, found.input(), found.path(), content, parser);
        };
    }

    private static InputStream stream(Path file, boolean isCompressed) throws IOException {
        var in = Files.newInputStream(file);
        if (!isCompressed) {
            return in;
        }
        try {
            return new GZIPInputStream(in, GZIP_BUFFER_BYTES);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
