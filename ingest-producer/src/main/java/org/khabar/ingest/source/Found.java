package org.khabar.ingest.source;

import java.io.IOException;
import java.nio.file.Path;

/** What a walk over inputs comes upon. */
sealed interface Found {
    /** Standard input. */
    record StandardInput() implements Found {}

    /**
     * A file to read.
     *
     * @param file where it is
     * @param input how it was named, for people
     * @param path its path relative to the input; for a file that was named itself, its name
     * @param kind what is in it
     */
    record DocumentFile(Path file, String input, String path, FileKind kind) implements Found {}

    /** A file that was named itself and is of no kind that can be read. */
    record UnknownKind(String input) implements Found {}

    /** A folder that cannot be listed. */
    record Unlisted(String input, IOException cause) implements Found {}
}
