package org.khabar.enrich.recognise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads this stage's resources: UTF-8 tables of tab-separated columns in which {@code #} begins a comment line. */
final class Resources {
    private Resources() {}

    /**
     * The rows of a table.
     *
     * @throws IllegalStateException naming the resource, if it is missing or a row has not that many columns
     */
    static List<String[]> table(String resource, int columns) {
        try (var input = Resources.class.getResourceAsStream(resource)) {
            if (input == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .map(line -> row(line, resource, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + resource, e);
        }
    }

    private static String[] row(String line, String resource, int columns) {
        var row = line.split("\t", -1);
        if (row.length != columns) {
            throw new IllegalStateException(resource + ": not " + columns + " columns: " + line);
        }
        return row;
    }
}
