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

/** Makes the dictionary of word forms of a language. */
@Command(
        name = "forms",
        description = {
            "Makes the dictionary of word forms of a language: ru from OpenCorpora's, as the npm package az 0.2.3 has it,",
            "ar and en from spelling dictionaries, as Debian's packages hunspell-ar and hunspell-en-us have them.",
            "The same data give the same bytes. It takes a minute at the most."
        },
        mixinStandardHelpOptions = true)
final class BuildFormsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(names = "--lang", required = true, paramLabel = "LANG", description = "ar, en or ru.")
    private String language = "";

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Where the package has its dictionary: its folder dicts, or usr/share/hunspell.")
    private Path data = Path.of("");

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The dictionary.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        Files.write(output, WordFormsBuilder.build(source()));
        spec.commandLine().getOut().printf("%s: %,d bytes%n", output, Files.size(output));
        return ExitCodes.DONE;
    }

    private WordFormSource source() throws IOException {
        return switch (language) {
            case "ar" -> SpellingDictionary.arabic(folderWith("ar.aff", "ar.dic"));
            case "en" -> SpellingDictionary.english(folderWith("en_US.aff", "en_US.dic"));
            case "ru" -> OpenCorpora.in(folderWith("words.dawg"));
            default ->
                throw new ParameterException(spec.commandLine(), "--lang: " + language + " is none of ar, en and ru");
        };
    }

    private Path folderWith(String... files) {
        for (var file : files) {
            if (!Files.isRegularFile(data.resolve(file))) {
                throw new ParameterException(spec.commandLine(), "--data: there is no " + file + " in " + data);
            }
        }
        return data;
    }
}
