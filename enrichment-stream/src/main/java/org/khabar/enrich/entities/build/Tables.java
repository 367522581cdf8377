package org.khabar.enrich.entities.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables that were written for Khabar by hand: what no gazetteer says, and what is wrong in one. */
final class Tables {
    /** Columns that a row has at least; empty where its line has fewer. */
    private static final String MISSING = "\t\t\t\t";

    private final Source source;

    private interface Source {
        InputStream open(String name) throws IOException;
    }

    private Tables(Source source) {
        this.source = source;
    }

    /** Those beside this class. */
    static Tables shipped() {
        return new Tables(name -> {
            var input = Tables.class.getResourceAsStream(name);
            if (input == null) {
                throw new IllegalStateException("Missing resource " + name);
            }
            return input;
        });
    }

    /** Those in a folder. */
    static Tables in(Path folder) {
        return new Tables(name -> Files.newInputStream(folder.resolve(name)));
    }

    /** Rows of a table, comments left out. */
    List<String[]> rows(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .map(line -> (line + MISSING).split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    /** The bytes of a table. */
    InputStream open(String name) throws IOException {
        return source.open(name);
    }
}
