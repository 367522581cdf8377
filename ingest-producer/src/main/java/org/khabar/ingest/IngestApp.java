package org.khabar.ingest;

import java.util.List;
import org.khabar.ingest.config.IngestConfig;
import org.khabar.service.BuildVersion;
import org.khabar.service.settings.ConfigCommand;
import org.khabar.service.terminal.Failures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program of the image: {@code watch}, {@code ingest}, and {@code config}. */
@Command(
        name = "khabar",
        description = "Publishes scraped articles to articles.raw.",
        versionProvider = BuildVersion.class,
        mixinStandardHelpOptions = true,
        subcommands = {IngestCommand.class, WatchCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class IngestApp implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    private IngestApp() {}

    /** Ends with the command's exit status. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The program with its commands, ready to be executed. */
    static CommandLine commandLine() {
        return new CommandLine(new IngestApp())
                .addSubcommand(new ConfigCommand(List.of(IngestConfig.PROGRAM)))
                .setExecutionExceptionHandler(Failures::unexpected);
    }

    /** Called when no command is given. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
