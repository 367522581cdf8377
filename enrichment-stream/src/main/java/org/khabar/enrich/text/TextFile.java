package org.khabar.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens files of text: UTF-8, compressed if the name ends with .gz. */
public final class TextFile {
    private TextFile() {}

    /**
     * A reader of the file's lines, to be closed.
     *
     * @throws IOException when it cannot be read, or is not compressed though its name says so
     */
    public static BufferedReader open(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        try {
            var text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
