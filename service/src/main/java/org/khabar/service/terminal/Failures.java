package org.khabar.service.terminal;

import org.apache.kafka.common.config.ConfigException;
import picocli.CommandLine.Model.CommandSpec;

/** How a command that talks to a cluster tells that it failed: in one line. */
public final class Failures {
    private Failures() {}

    /**
     * Prints the line under the command's name.
     *
     * @return the exit status
     */
    public static int report(CommandSpec command, RuntimeException thrown) {
        complain(command, line(thrown));
        return thrown instanceof ConfigException ? ExitCodes.WRONG_USAGE : ExitCodes.FAILED;
    }

    /** Prints a complaint under the command's name, on standard error. */
    public static void complain(CommandSpec command, String complaint) {
        command.commandLine().getErr().println(command.qualifiedName() + ": " + complaint);
    }

    /** The message with that of the first cause that says more, safe to print. */
    public static String line(Throwable thrown) {
        var message = message(thrown);
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (!message.contains(message(cause))) {
                return PrintableText.of(message + ": " + message(cause), 500);
            }
        }
        return PrintableText.of(message, 500);
    }

    private static String message(Throwable thrown) {
        return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    }
}
