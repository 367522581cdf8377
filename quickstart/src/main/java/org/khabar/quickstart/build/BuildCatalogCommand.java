package org.khabar.quickstart.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.khabar.enrich.entities.build.CatalogBuilder;
import org.khabar.service.terminal.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the catalogue of known people, organisations and places. */
@Command(
        name = "catalog",
        description = {
            "Makes the catalogue of known people, organisations and places from gazetteers and Khabar's own tables.",
            "The same data give the same bytes. It takes half a minute."
        },
        mixinStandardHelpOptions = true)
final class BuildCatalogCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with the gazetteers, each in a folder of its own; default is ${DEFAULT-VALUE}.")
    private Path data = Path.of("../shared/gazetteers");

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The catalogue.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(data)) {
            throw new ParameterException(spec.commandLine(), "--data: there is no folder " + data);
        }
        Files.writeString(output, CatalogBuilder.build(data));
        spec.commandLine().getOut().printf("%s: %,d bytes%n", output, Files.size(output));
        return ExitCodes.DONE;
    }
}
