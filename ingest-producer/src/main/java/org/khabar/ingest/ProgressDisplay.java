package org.khabar.ingest;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows on standard error how many documents have been read, if a person can see it. There is no end to show: how many
 * documents the inputs hold is known only when all are read.
 */
interface ProgressDisplay extends Runnable, AutoCloseable {
    /** ProgressDisplay that nobody sees. */
    ProgressDisplay HIDDEN = () -> {};

    @Override
    default void close() {}

    /** Where lines are to be printed so that they do not run into what is shown. */
    default PrintWriter linesAbove(PrintWriter errors) {
        return errors;
    }

    /** A bar where standard error is known to be a terminal, nothing otherwise. */
    static ProgressDisplay ofTerminal() {
        return isTerminal() ? new Bar() : HIDDEN;
    }

    // Java 17 tells of terminals only for standard input and output together, and later versions always have a console;
    // Linux tells what lies behind each stream. Elsewhere there is no bar.
    private static boolean isTerminal() {
        try {
            var target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** A bar that counts documents and their speed. */
    final class Bar implements ProgressDisplay {
        // ECMA-48: erase to the end of the line. The bar is drawn anew below.
        private static final String CLEAR_LINE = "\r\u001b[K";

        private final ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Reading")
                .setUnit(" documents", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(-1)
                .showSpeed()
                .clearDisplayOnFinish()
                .build();

        @Override
        public void run() {
            bar.step();
        }

        @Override
        public PrintWriter linesAbove(PrintWriter errors) {
            return new PrintWriter(errors, true) {
                @Override
                public void println(String line) {
                    super.println(CLEAR_LINE + line);
                }
            };
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
