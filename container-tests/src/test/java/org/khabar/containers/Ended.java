package org.khabar.containers;

import java.util.List;

/**
 * How a program ended.
 *
 * @param exitCode its status
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
record Ended(long exitCode, String output, String errors) {
    /** Lines of standard error. */
    List<String> errorLines() {
        return errors.lines().filter(line -> !line.isBlank()).toList();
    }
}
