package org.khabar.quickstart.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.khabar.enrich.audit.AuditCommand;
import org.khabar.enrich.audit.AuditReport;
import org.khabar.quickstart.embedded.BrokerCluster;
import org.khabar.quickstart.embedded.RegistryProcess;
import org.khabar.schema.registry.SubjectRegistration;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.topic.TopicCreator;

/**
 * Three brokers with all topics and subjects, as after the deploy steps.
 *
 * @param brokers closed with this
 * @param registry stays the caller's to close
 * @param serdes of the topics
 */
record Cluster(BrokerCluster brokers, RegistryProcess registry, AvroSerdes serdes) implements AutoCloseable {
    /** Name of the stream: its consumer group, and prefix of its transactions and topics. */
    static final String APPLICATION_ID = "khabar-enrichment";

    /** Few, so that each start is short: twelve tasks for up to three instances. */
    static final int PARTITIONS = 4;

    private static final short REPLICAS = 3;

    /**
     * Starts the brokers.
     *
     * @param folder where they keep what they have
     * @param registry one that runs; clusters may share it
     */
    static Cluster start(Path folder, RegistryProcess registry) throws IOException, InterruptedException {
        var brokers = BrokerCluster.start(folder.resolve("brokers"));
        try {
            var cluster = new Cluster(brokers, registry, new AvroSerdes(registry.url()));
            cluster.deploy();
            return cluster;
        } catch (RuntimeException e) {
            brokers.close();
            throw e;
        }
    }

    private void deploy() {
        try (var admin = Admin.create(clientSettings())) {
            new TopicCreator(admin).createMissing(PARTITIONS, REPLICAS);
        }
        new SubjectRegistration(serdes.client()).registerAll();
    }

    /** Settings by which a client finds the brokers. */
    Map<String, Object> clientSettings() {
        return Map.of("bootstrap.servers", brokers.bootstrapServers());
    }

    /** What is on the topics now. */
    AuditReport audit() {
        return AuditCommand.audit(Map.of("bootstrap.servers", brokers.bootstrapServers()), serdes);
    }

    @Override
    public void close() {
        brokers.close();
    }
}
