package org.khabar.service.metrics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory the process has in use, as Linux tells it. */
final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String FIELD = "VmRSS:";
    private static final long KIB = 1024;

    private ResidentMemory() {}

    /** Whether this system tells. */
    static boolean isKnown() {
        return Files.isReadable(STATUS);
    }

    /** It, in bytes; NaN if it cannot be read. */
    static double bytes() {
        try {
            return bytes(Files.readString(STATUS, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** The same from what the file says: a field as "VmRSS:     1024 kB", see proc(5). */
    static double bytes(String status) {
        return status.lines()
                .filter(line -> line.startsWith(FIELD))
                .mapToDouble(line -> KIB * Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(Double.NaN);
    }
}
