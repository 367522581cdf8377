package org.khabar.quickstart.build;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes lists anew. */
@Command(
        name = "build",
        description = "Makes a list that ships with Khabar anew from its sources.",
        synopsisSubcommandLabel = "LIST",
        subcommands = {BuildCatalogCommand.class, BuildFormsCommand.class},
        mixinStandardHelpOptions = true)
public final class BuildCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    /** Called when no subcommand is given. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which list?");
    }
}
