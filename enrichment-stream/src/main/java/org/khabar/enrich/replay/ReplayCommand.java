package org.khabar.enrich.replay;

import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.khabar.schema.topic.Topics;
import org.khabar.service.settings.ClusterConfig;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends dead letters to articles.raw again. */
@Command(
        name = "replay",
        description = {
            "Sends the original bytes of dead letters to articles.raw again, each letter once.",
            "Without --execute it only says what it would send."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private LetterOptions letters = new LetterOptions();

    @Option(names = "--execute", description = "Sends them.")
    private boolean execute;

    @Option(
            names = "--max-attempts",
            paramLabel = "N",
            description = "How often a document is replayed at most, all its replays counted; default 3.")
    private int maxAttempts = 3;

    @Option(names = "--json", description = "One JSON object for each letter, and no summary.")
    private boolean json;

    @Override
    public Integer call() {
        var filter = letters.filter();
        if (maxAttempts < 1) {
            throw new ParameterException(spec.commandLine(), "--max-attempts is at least 1");
        }
        try {
            return replay(filter, cluster.config());
        } catch (KafkaException e) {
            return Failures.report(spec, e);
        }
    }

    private int replay(LetterFilter filter, ClusterConfig config) {
        var report = new ReplayReport(spec.commandLine().getOut(), json, execute);
        try (var box = new LetterBox(config.kafkaClient())) {
            if (execute) {
                send(box, filter, report, config);
            } else {
                new ReplayRun(box, filter, report, maxAttempts).preview();
            }
        }
        report.finish(filter).forEach(complaint -> Failures.complain(spec, complaint));
        return report.isComplete(filter) ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private void send(LetterBox box, LetterFilter filter, ReplayReport report, ClusterConfig config) {
        if (!box.canMark()) {
            throw new KafkaException(
                    "topic " + Topics.REPLAYS.name() + " is missing; create it with khabar topics create");
        }
        // Before the marks are read: after this no other replay writes any.
        try (var replayer = new Replayer(
                config.kafkaClient(), Topics.REPLAYS.valueSerde(config.serdes()).serializer())) {
            new ReplayRun(box, filter, report, maxAttempts).send(replayer);
        }
    }
}
