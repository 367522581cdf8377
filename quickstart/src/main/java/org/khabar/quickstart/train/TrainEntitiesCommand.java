package org.khabar.quickstart.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.khabar.enrich.tagger.train.EntityTraining;
import org.khabar.enrich.tagger.train.Recipe;
import org.khabar.service.terminal.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the model that finds people, organisations and places in a language. */
@Command(
        name = "entities",
        description = {
            "Makes the model that finds people, organisations and places in a language.",
            "The same data give the same bytes. It takes some minutes and up to 5 GB of memory."
        },
        mixinStandardHelpOptions = true)
final class TrainEntitiesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(names = "--lang", required = true, paramLabel = "LANG", description = "ar, ru or en.")
    private String language = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with train/entities, gazetteers and corpus; default is ${DEFAULT-VALUE}.")
    private Path data = Path.of("../shared");

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The model.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        var recipe = Recipe.of(language)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--lang: there is no recipe for '" + language + "', only for ar, ru, en"));
        var training = new EntityTraining(
                data.resolve("train/entities"), data.resolve("gazetteers"), data.resolve("corpus/news.jsonl.gz"));
        var tagger = training.train(recipe);
        try (var model = Files.newOutputStream(output)) {
            tagger.write(model);
        }
        spec.commandLine().getOut().printf("%s: %,d bytes%n", output, Files.size(output));
        return ExitCodes.DONE;
    }
}
