package org.khabar.enrich.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a tab-separated resource of this package, in which lines that begin with {@code #} are comments. */
record TsvResource(String name) {
    List<String[]> rows(int columns) {
        try (var stream = TsvResource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + path());
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines();
            return lines.filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> cells(line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + path(), e);
        }
    }

    /** The values of a cell that holds several, separated by {@code |}. */
    static List<String> values(String cell) {
        return List.of(cell.split("\\|", -1));
    }

    private String[] cells(String line, int columns) {
        var cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw malformed(line);
        }
        return cells;
    }

    IllegalStateException malformed(String line) {
        return new IllegalStateException("malformed line in resource " + path() + ": " + line);
    }

    private String path() {
        return TsvResource.class.getPackageName().replace('.', '/') + "/" + name;
    }
}
