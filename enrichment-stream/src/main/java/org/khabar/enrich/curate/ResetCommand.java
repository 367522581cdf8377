package org.khabar.enrich.curate;

import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.khabar.enrich.catalog.EntryRules;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import org.khabar.service.terminal.PrintableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes back what operators said of an entity. */
@Command(
        name = "reset",
        description =
                "Takes back all that operators said of an entity, also what makes no sense: what ships counts again,"
                        + " and a new entity is gone.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "ID", description = "Id of the entity.")
    private String id = "";

    @Override
    public Integer call() {
        try {
            return reset(new EntryTopic(cluster.config(), EntryRules.load()));
        } catch (KafkaException e) {
            return Failures.report(spec, e);
        }
    }

    private int reset(EntryTopic topic) {
        if (!topic.read().containsKey(id)) {
            Failures.complain(spec, "operators have no entry of " + PrintableText.of(id, 200));
            return ExitCodes.FAILED;
        }
        topic.takeBack(id);
        spec.commandLine()
                .getOut()
                .println(PrintableText.of(id) + " is as it ships; running instances use that within seconds");
        return ExitCodes.DONE;
    }
}
