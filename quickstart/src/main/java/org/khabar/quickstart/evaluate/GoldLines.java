package org.khabar.quickstart.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import org.khabar.enrich.text.TextFile;

/** Reads a gold file line by line. */
final class GoldLines {
    private GoldLines() {}

    /** Is given each line. */
    @FunctionalInterface
    interface Handler {
        /**
         * Takes a line.
         *
         * @throws IllegalArgumentException when it is not what the file should hold
         */
        void accept(String line) throws IOException;
    }

    /**
     * Reads all lines that are not blank.
     *
     * @param file in UTF-8; compressed if its name ends with .gz
     * @throws IOException when it cannot be read, or a line is not what it should be; the message names file and line
     */
    static void read(Path file, Handler handler) throws IOException {
        try (var lines = TextFile.open(file)) {
            long number = 1;
            for (var line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (!line.isBlank()) {
                    accept(file, number, line, handler);
                }
            }
        }
    }

    private static void accept(Path file, long number, String line, Handler handler) throws IOException {
        try {
            handler.accept(line);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
        }
    }
}
