package org.khabar.quickstart.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.khabar.service.terminal.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the dictionary of Russian word forms. */
@Command(
        name = "forms",
        description = {
            "Makes the dictionary of Russian word forms from OpenCorpora's, as the npm package az 0.2.3 has it.",
            "The same data give the same bytes. It takes half a minute."
        },
        mixinStandardHelpOptions = true)
final class BuildFormsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Folder dicts of the package.")
    private Path data = Path.of("");

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The dictionary.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(data.resolve("words.dawg"))) {
            throw new ParameterException(spec.commandLine(), "--data: there is no words.dawg in " + data);
        }
        Files.write(output, WordFormsBuilder.build(data));
        spec.commandLine().getOut().printf("%s: %,d bytes%n", output, Files.size(output));
        return ExitCodes.DONE;
    }
}
