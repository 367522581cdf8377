package org.khabar.enrich;

import java.util.List;
import org.khabar.enrich.audit.AuditCommand;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.curate.CatalogCommand;
import org.khabar.enrich.explain.ExplainCommand;
import org.khabar.enrich.replay.DeadLettersCommand;
import org.khabar.enrich.reset.ResetCommand;
import org.khabar.service.BuildVersion;
import org.khabar.service.deploy.DeployCommand;
import org.khabar.service.deploy.SchemasCommand;
import org.khabar.service.deploy.TopicsCommand;
import org.khabar.service.settings.ConfigCommand;
import org.khabar.service.terminal.Failures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program of the image: the stream, the deploy step, and what an operator asks a cluster. */
@Command(
        name = "khabar",
        description = "Runs the enrichment stream, prepares a cluster for it, and tells what became of articles.",
        versionProvider = BuildVersion.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            EnrichCommand.class,
            DeployCommand.class,
            TopicsCommand.class,
            SchemasCommand.class,
            AuditCommand.class,
            CatalogCommand.class,
            DeadLettersCommand.class,
            ExplainCommand.class,
            ResetCommand.class
        })
public final class EnrichmentMain implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    private EnrichmentMain() {}

    /** Ends with the command's exit status. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command with all its subcommands. */
    static CommandLine commandLine() {
        return new CommandLine(new EnrichmentMain())
                .addSubcommand(new ConfigCommand(List.of(EnrichmentConfig.PROGRAM)))
                .setExecutionExceptionHandler(Failures::unexpected);
    }

    /** Called when no subcommand is given. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
