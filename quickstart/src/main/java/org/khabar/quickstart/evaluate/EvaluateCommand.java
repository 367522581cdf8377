package org.khabar.quickstart.evaluate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says how good single stages are. */
@Command(
        name = "evaluate",
        description = "Runs a stage over a gold file, and says how good it is.",
        synopsisSubcommandLabel = "STAGE",
        subcommands = {EvaluateSeparationCommand.class, EvaluateLanguageCommand.class, EvaluateEntitiesCommand.class},
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    /** Called when no subcommand is given. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which stage?");
    }
}
