package org.khabar.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.khabar.enrich.EnrichCommand;
import org.khabar.enrich.audit.AuditCommand;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.curate.CatalogCommand;
import org.khabar.enrich.explain.ExplainCommand;
import org.khabar.enrich.replay.DeadLettersCommand;
import org.khabar.enrich.reset.ResetCommand;
import org.khabar.ingest.IngestCommand;
import org.khabar.ingest.WatchCommand;
import org.khabar.ingest.config.IngestConfig;
import org.khabar.quickstart.analyze.AnalyzeCommand;
import org.khabar.quickstart.benchmark.BenchmarkCommand;
import org.khabar.quickstart.build.BuildCommand;
import org.khabar.quickstart.consume.ConsumeCommand;
import org.khabar.quickstart.demo.DemoCommand;
import org.khabar.quickstart.evaluate.EvaluateCommand;
import org.khabar.quickstart.run.RunCommand;
import org.khabar.quickstart.train.TrainCommand;
import org.khabar.service.BuildVersion;
import org.khabar.service.deploy.DeployCommand;
import org.khabar.service.deploy.SchemasCommand;
import org.khabar.service.deploy.TopicsCommand;
import org.khabar.service.settings.ConfigCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The {@code khabar} command. Its exit status is 0 when all went well, 1 when the work failed or its sums do not add
 * up, 2 when the command was used wrongly. What it prints is UTF-8, whatever the locale.
 */
@Command(
        name = "khabar",
        description = "Streaming news, made usable: from scraped articles to clean, deduplicated, language-tagged and"
                + " entity-linked records on Kafka topics.",
        versionProvider = BuildVersion.class,
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            AnalyzeCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            BuildCommand.class,
            BenchmarkCommand.class,
            IngestCommand.class,
            WatchCommand.class,
            EnrichCommand.class,
            AuditCommand.class,
            CatalogCommand.class,
            DeadLettersCommand.class,
            ExplainCommand.class,
            ResetCommand.class,
            ConsumeCommand.class,
            DeployCommand.class,
            TopicsCommand.class,
            SchemasCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all went well",
            "1:the work failed, or its sums do not add up",
            "2:the command was used wrongly"
        })
public final class Khabar implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    @Option(
            names = "--stacktrace",
            scope = CommandLine.ScopeType.INHERIT,
            description = "When something fails, print where in the program.")
    private boolean stackTrace;

    private Khabar() {}

    /**
     * Runs one command and ends the JVM with its exit status.
     *
     * @param arguments the command and its options, see {@code khabar --help}
     */
    public static void main(String[] arguments) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        // Left alone, picocli and a PrintWriter would encode as the locale says.
        System.exit(commandLine()
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments));
    }

    /** The command with all its subcommands, ready to be executed. */
    static CommandLine commandLine() {
        var khabar = new Khabar();
        return new CommandLine(khabar)
                .addSubcommand(new ConfigCommand(List.of(IngestConfig.PROGRAM, EnrichmentConfig.PROGRAM)))
                .setExecutionExceptionHandler(khabar::report);
    }

    /** Called when no subcommand is given. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private int report(Exception failure, CommandLine command, ParseResult parsed) {
        if (stackTrace) {
            failure.printStackTrace(command.getErr());
        } else {
            command.getErr().println("khabar: " + message(failure));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String message(Exception failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
