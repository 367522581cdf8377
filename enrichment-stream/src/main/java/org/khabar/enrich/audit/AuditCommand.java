package org.khabar.enrich.audit;

import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.khabar.enrich.topics.TopicsReader;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Audits a cluster. */
@Command(
        name = "audit",
        description = {
            "Reads the topics and checks that every record of articles.raw has its outcomes, each once.",
            "On a stream that is at work, documents in flight have no outcome yet and are named too."
        },
        mixinStandardHelpOptions = true)
public final class AuditCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--all", description = "Names every fault, not only the first ones.")
    private boolean all;

    @Override
    public Integer call() {
        try {
            var config = cluster.config();
            var report = audit(config.kafkaClient(), config.serdes());
            spec.commandLine().getOut().println(all ? report.summary(Integer.MAX_VALUE) : report.summary());
            return report.isBalanced() ? ExitCodes.DONE : ExitCodes.FAILED;
        } catch (KafkaException e) {
            return Failures.report(spec, e);
        }
    }

    /**
     * Audits all that is on the topics when it is called.
     *
     * @param kafkaClient settings of Kafka's clients, at least bootstrap.servers
     * @param serdes of the topics
     */
    public static AuditReport audit(Map<String, Object> kafkaClient, AvroSerdes serdes) {
        var ledger = new Ledger();
        var books = new Bookkeeper(ledger, serdes);
        try (var reader = new TopicsReader(kafkaClient, Bookkeeper.TOPICS)) {
            reader.readToEnd(books::enter);
        }
        return ledger.report();
    }
}
