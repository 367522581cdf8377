package org.khabar.quickstart.train;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes models anew. */
@Command(
        name = "train",
        description = "Makes a model anew from its data.",
        synopsisSubcommandLabel = "MODEL",
        subcommands = TrainEntitiesCommand.class,
        mixinStandardHelpOptions = true)
public final class TrainCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    /** Called when no subcommand is given. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which model?");
    }
}
