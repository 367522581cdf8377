package org.khabar.ingest.source;

import static org.khabar.ingest.source.Outcomes.documentsOf;
import static org.khabar.ingest.source.Outcomes.rejectionsOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.ingest.parse.Read;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;

/** A folder to write files to, and what is read from it. */
abstract class FolderTestBase {
    @TempDir
    Path folder;

    final Map<String, String> skipped = new LinkedHashMap<>();

    final DocumentReader reader(String standardInput) {
        return new DocumentReader(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)));
    }

    final List<Read> reads(String... inputs) {
        return readAll(reader(""), List.of(inputs));
    }

    final List<Read> readAll(DocumentReader reader, List<String> inputs) {
        try (Stream<Read> stream = reader.read(inputs, skipped::put)) {
            return stream.toList();
        }
    }

    final List<RawDocument> documents(String... inputs) {
        return documentsOf(reads(inputs));
    }

    final List<Rejection> rejections(String... inputs) {
        return rejectionsOf(reads(inputs));
    }

    final String write(String name, String content) throws IOException {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    final String write(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, name.toLowerCase(Locale.ROOT).endsWith(".gz") ? gzip(content) : content);
        return file.toString();
    }

    static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
