package org.khabar.enrich.terminal;

import java.util.Map;
import org.khabar.schema.serde.AvroSerdes;
import picocli.CommandLine.Option;

/** The options by which a command is told which cluster. */
public final class ClusterOptions {
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

    /** The settings. */
    public ClusterOptions config() {
        return this;
    }

    /** Settings of Kafka's clients. */
    public Map<String, Object> kafkaClient() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    /** Serdes of the topics. */
    public AvroSerdes serdes() {
        return new AvroSerdes(registry);
    }
}
