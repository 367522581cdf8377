package org.khabar.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample articles that ship with Khabar; {@code samples/README.md} says what each is there to show. */
public final class Samples {
    private static final String ROOT = "/samples/";

    private Samples() {}

    /**
     * The file names of the samples.
     *
     * @return names in the order in which they tell their story: an original before its copies and its revision
     */
    public static List<String> names() {
        try (var index = open("index")) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index of the samples", e);
        }
    }

    /**
     * Writes the samples as files, so that they can be fed like anybody's files.
     *
     * @param directory an existing directory; files of the same names are an error
     * @return the files in the order of {@link #names}
     * @throws UncheckedIOException if one cannot be written
     */
    public static List<Path> extractTo(Path directory) {
        return names().stream().map(name -> extract(name, directory)).toList();
    }

    private static Path extract(String name, Path directory) {
        var file = directory.resolve(name);
        try (var sample = open("articles/" + name)) {
            Files.copy(sample, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the sample " + file, e);
        }
    }

    private static InputStream open(String name) throws IOException {
        var resource = Samples.class.getResourceAsStream(ROOT + name);
        if (resource == null) {
            throw new IOException("there is no resource " + ROOT + name);
        }
        return resource;
    }
}
