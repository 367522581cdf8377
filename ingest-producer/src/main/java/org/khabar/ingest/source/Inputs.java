package org.khabar.ingest.source;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** What a user names as input: files, folders, and {@value #STANDARD_INPUT} for standard input. */
public final class Inputs {
    /** Stands for standard input, of one JSON document a line. */
    public static final String STANDARD_INPUT = "-";

    private Inputs() {}

    /**
     * Makes sure that all inputs are there before the first is read.
     *
     * @throws NoSuchInputException if one is not
     */
    public static void requireAll(List<String> inputs) {
        for (var input : inputs) {
            if (!input.equals(STANDARD_INPUT) && !exists(input)) {
                throw new NoSuchInputException("no such file or folder: " + input);
            }
        }
    }

    private static boolean exists(String input) {
        try {
            return Files.exists(Path.of(input));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
