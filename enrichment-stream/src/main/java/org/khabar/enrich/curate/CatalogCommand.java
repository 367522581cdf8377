package org.khabar.enrich.curate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What an operator does with the catalogue of entities. */
@Command(
        name = "catalog",
        description =
                "Adds to the catalogue of entities, changes, hides and shows what is in it. Running instances use it"
                        + " within seconds.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AddCommand.class, HideCommand.class, ResetCommand.class, ShowCommand.class})
public final class CatalogCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    /** Called when no subcommand is given. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
