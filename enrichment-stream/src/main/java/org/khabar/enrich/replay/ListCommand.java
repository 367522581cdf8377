package org.khabar.enrich.replay;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import org.khabar.service.terminal.PrintableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists dead letters. */
@Command(
        name = "list",
        description = "Lists dead letters, a line each, and how many there are for each reason.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private LetterOptions letters = new LetterOptions();

    @Option(names = "--json", description = "One JSON object a line, and no summary.")
    private boolean json;

    private long count;
    private long replayedCount;
    private final Map<String, Long> byReason = new TreeMap<>();

    @Override
    public Integer call() {
        var filter = letters.filter();
        try (var box = new LetterBox(cluster.config().kafkaClient())) {
            list(box, filter, spec.commandLine().getOut());
            return ExitCodes.DONE;
        } catch (KafkaException e) {
            return Failures.report(spec, e);
        }
    }

    private void list(LetterBox box, LetterFilter filter, PrintWriter out) {
        var replayed = box.replayed();
        if (!json) {
            out.println(LetterText.heading());
        }
        box.read(filter, letter -> {
            boolean isReplayed = replayed.contains(letter.coordinates().path());
            out.println(json ? LetterText.json(letter, isReplayed) : LetterText.row(letter, isReplayed));
            count++;
            replayedCount += isReplayed ? 1 : 0;
            byReason.merge(letter.reason().isEmpty() ? "?" : letter.reason(), 1L, Long::sum);
        });
        if (!json) {
            out.println(summary());
        }
    }

    private String summary() {
        var reasons = byReason.entrySet().stream()
                .map(reason -> PrintableText.of(reason.getKey()) + " " + reason.getValue())
                .collect(Collectors.joining(", "));
        return "%d dead letters%s; %d of them replayed"
                .formatted(count, reasons.isEmpty() ? "" : " (" + reasons + ")", replayedCount);
    }
}
