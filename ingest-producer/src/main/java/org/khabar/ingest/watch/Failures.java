package org.khabar.ingest.watch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in a few words why a file or folder could not be used. */
final class Failures {
    private Failures() {}

    static String describe(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "is not there";
        }
        if (failure instanceof AccessDeniedException) {
            return "may not be read or written";
        }
        if (failure instanceof NotDirectoryException) {
            return "is no folder";
        }
        if (failure instanceof FileSystemException e && e.getReason() != null) {
            return e.getReason();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
