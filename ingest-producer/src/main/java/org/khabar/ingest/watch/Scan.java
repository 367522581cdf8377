package org.khabar.ingest.watch;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one walk through the folder found. Keys are paths below the folder. */
final class Scan {
    private final Map<String, SeenFile> files = new HashMap<>();
    private final Map<String, String> skipped = new HashMap<>();
    private final Map<String, String> unlisted = new HashMap<>();
    private @Nullable String failure;

    void found(SeenFile file) {
        files.put(file.path(), file);
    }

    void skipped(String path, String why) {
        skipped.put(path, why);
    }

    void unlisted(String path, String why) {
        unlisted.put(path, why);
    }

    void failed(String why) {
        failure = why;
    }

    /** All files that may be documents. */
    Collection<SeenFile> files() {
        return files.values();
    }

    /** Files that are left out, and why. */
    Map<String, String> skipped() {
        return skipped;
    }

    /** Folders that could not be listed, and why. */
    Map<String, String> unlisted() {
        return unlisted;
    }

    /** Why the folder itself could not be listed; null if it could. */
    @Nullable
    String failure() {
        return failure;
    }

    /** Whether something of this path is there, or may be there behind what could not be looked at. */
    boolean mayHold(String path) {
        return failure != null
                || files.containsKey(path)
                || skipped.containsKey(path)
                || unlisted.containsKey(path)
                || isBelowUnlisted(path);
    }

    private boolean isBelowUnlisted(String path) {
        if (unlisted.isEmpty()) {
            return false;
        }
        for (var end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (unlisted.containsKey(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
