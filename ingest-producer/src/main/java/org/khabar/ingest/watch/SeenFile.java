package org.khabar.ingest.watch;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that was seen in the folder.
 *
 * @param file where it is
 * @param path its path below the folder, with {@code /} between its parts: its name in the ledger
 * @param state how it was when it was seen
 */
public record SeenFile(Path file, String path, FileState state) {
    /** Its size in bytes when it was seen. */
    public long size() {
        return state.size();
    }

    /**
     * Whether it still is as it was seen.
     *
     * @throws java.nio.file.NoSuchFileException if it is gone
     */
    public boolean isUnchanged() throws IOException {
        return FileState.read(file).equals(state);
    }
}
