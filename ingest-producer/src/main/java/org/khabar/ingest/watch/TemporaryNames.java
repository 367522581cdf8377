package org.khabar.ingest.watch;

import java.util.List;
import java.util.Locale;

/** Names that say that a file or folder is not finished yet or is none of the user's. */
final class TemporaryNames {
    private static final List<String> ENDINGS = List.of(".tmp", ".temp", ".part", ".partial", ".filepart", "~");

    /** At the top of ext file systems, readable by root alone. */
    private static final String LOST_AND_FOUND = "lost+found";

    private TemporaryNames() {}

    /** Whether a file or folder of this name is passed over in silence. */
    static boolean matches(String name) {
        if (name.startsWith(".") || name.equals(LOST_AND_FOUND)) {
            return true;
        }
        var lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith);
    }
}
