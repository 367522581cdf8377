package org.khabar.enrich.audit;

import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;
import org.khabar.enrich.topics.TopicsReader;
import org.khabar.schema.serde.AvroSerdes;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Brokers to start from; default localhost:9092.")
    private String bootstrapServers = "localhost:9092";

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Registry that speaks Confluent's API; default http://localhost:8081.")
    private String registry = "http://localhost:8081";

    @Option(names = "--all", description = "Names every fault, not only the first ones.")
    private boolean all;

    @Override
    public Integer call() {
        try {
            var report = audit(bootstrapServers, new AvroSerdes(registry));
            spec.commandLine().getOut().println(all ? report.summary(Integer.MAX_VALUE) : report.summary());
            return report.isBalanced() ? 0 : 1;
        } catch (KafkaException e) {
            spec.commandLine().getErr().println("khabar audit: " + e.getMessage());
            return 1;
        }
    }

    /**
     * Audits all that is on the topics when it is called.
     *
     * @param bootstrapServers brokers to start from
     * @param serdes of the topics
     */
    public static AuditReport audit(String bootstrapServers, AvroSerdes serdes) {
        var ledger = new Ledger();
        var books = new Bookkeeper(ledger, serdes);
        var settings = Map.<String, Object>of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var reader = new TopicsReader(settings, Bookkeeper.TOPICS)) {
            reader.readToEnd(books::enter);
        }
        return ledger.report();
    }
}
