package org.khabar.service.terminal;

import org.apache.kafka.common.config.ConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** How a command tells that it failed: in one line. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final String PROGRAM = "khabar";

    private Failures() {}

    /**
     * Prints the line under the command's name, on standard error.
     *
     * @return the exit status: that of a wrong use for a wrong setting, else that of a failure
     */
    public static int report(CommandSpec command, RuntimeException thrown) {
        complain(command, line(thrown));
        return thrown instanceof ConfigException ? ExitCodes.WRONG_USAGE : ExitCodes.FAILED;
    }

    /** Prints a complaint under the command's name, on standard error. */
    public static void complain(CommandSpec command, String complaint) {
        var errors = command.commandLine().getErr();
        errors.println(name(command) + ": " + complaint);
        errors.flush();
    }

    /** Reports, for a program's picocli, what no command expected: in one line too, and where it came from when debugging. */
    public static int unexpected(Exception thrown, CommandLine command, ParseResult parsed) {
        LOG.debug("Where it came from", thrown);
        complain(command.getCommandSpec(), line(thrown));
        return ExitCodes.FAILED;
    }

    // A command that runs alone is called as it is when it is one of many.
    private static String name(CommandSpec command) {
        var name = command.qualifiedName();
        return name.equals(PROGRAM) || name.startsWith(PROGRAM + " ") ? name : PROGRAM + " " + name;
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
