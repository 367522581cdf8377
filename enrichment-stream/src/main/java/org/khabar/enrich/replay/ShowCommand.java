package org.khabar.enrich.replay;

import java.util.LinkedHashSet;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.khabar.enrich.topics.Coordinates;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows dead letters whole. */
@Command(
        name = "show",
        description = "Shows dead letters with all headers, what was thrown, and their bytes.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private LetterOptions letters = new LetterOptions();

    @Option(names = "--json", description = "One JSON object a line, bytes in Base64.")
    private boolean json;

    @Override
    public Integer call() {
        var filter = letters.filter();
        if (!letters.nameLetters()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Which letter? Name it as articles.dead-letters-3@17; khabar dead-letters list has them");
        }
        try (var box = new LetterBox(cluster.config().kafkaClient())) {
            return show(box, filter);
        } catch (KafkaException e) {
            return Failures.report(spec, e);
        }
    }

    private int show(LetterBox box, LetterFilter filter) {
        var out = spec.commandLine().getOut();
        var replayed = box.replayed();
        var found = new LinkedHashSet<Coordinates>();
        box.read(filter, letter -> {
            boolean isReplayed = replayed.contains(letter.coordinates().path());
            if (json) {
                out.println(LetterText.fullJson(letter, isReplayed));
            } else {
                LetterText.page(letter, isReplayed).forEach(out::println);
            }
            found.add(letter.coordinates());
        });
        var missing = filter.missing(found);
        missing.forEach(place -> Failures.complain(spec, "there is no letter at " + place + ", or not any more"));
        if (found.isEmpty() && missing.isEmpty()) {
            Failures.complain(spec, "there is no such letter, or not any more");
        }
        return missing.isEmpty() && !found.isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
    }
}
