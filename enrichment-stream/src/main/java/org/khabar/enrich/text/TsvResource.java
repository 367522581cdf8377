package org.khabar.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A tab-separated resource in UTF-8, in which lines that begin with {@code #} are comments.
 *
 * @param owner a class beside which it lies
 * @param name file name
 */
public record TsvResource(Class<?> owner, String name) {
    /**
     * Its rows.
     *
     * @throws IllegalStateException if it is missing or a row has not that many columns; the message names it
     */
    public List<String[]> rows(int columns) {
        try (var stream = owner.getResourceAsStream(name)) {
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
    public static List<String> values(String cell) {
        return List.of(cell.split("\\|", -1));
    }

    private String[] cells(String line, int columns) {
        var cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw malformed(line);
        }
        return cells;
    }

    /** What to throw for a line that makes no sense. */
    public IllegalStateException malformed(String line) {
        return new IllegalStateException("malformed line in resource " + path() + ": " + line);
    }

    private String path() {
        return owner.getPackageName().replace('.', '/') + "/" + name;
    }
}
