package org.khabar.ingest;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program on its own: {@code ingest} and {@code watch}. */
@Command(
        name = "khabar",
        description = "Publishes scraped articles to articles.raw.",
        mixinStandardHelpOptions = true,
        subcommands = {IngestCommand.class, WatchCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class IngestApp implements Runnable {
    private static final String LOGGING = "logback.configurationFile";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    private IngestApp() {}

    /** Ends with the command's exit status. */
    public static void main(String[] args) {
        // In a resource of its own name: programs that hold this one bring their own logback.xml.
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "org/khabar/ingest/logback.xml");
        }
        System.exit(commandLine().execute(args));
    }

    /** The program with its commands, ready to be executed. */
    static CommandLine commandLine() {
        return new CommandLine(new IngestApp());
    }

    /** Called when no command is given. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
