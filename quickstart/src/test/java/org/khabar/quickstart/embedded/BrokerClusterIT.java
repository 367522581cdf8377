package org.khabar.quickstart.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class BrokerClusterIT {
    private static final String TOPIC = "pieces.of-news";

    @TempDir
    private Path folder;

    @Test
    void shouldTakeRecordsWhileBrokerIsDownAndBeWholeWhenItIsBack() throws Exception {
        try (var cluster = BrokerCluster.start(folder);
                var admin = Admin.create(clientSettings(cluster))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(3), Optional.empty())))
                    .all()
                    .get();
            // A broker may be asked that has not heard of the topic yet.
            await().ignoreExceptionsMatching(BrokerClusterIT::isUnknownTopic)
                    .untilAsserted(() -> assertWritesToTwoAtLeast(admin));

            cluster.kill(1);
            produce(cluster, 100);
            assertThat(cluster.isWhole()).isFalse();

            cluster.restart(1);
            while (!cluster.isWhole()) {
                produce(cluster, 1);
            }
        }
    }

    @Test
    void shouldEndBrokersWhenParentIsKilled() throws Exception {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClusterParent.class.getName(),
                        folder.resolve("cluster").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var brokers = brokersOf(parent.inputReader());
        assertThat(brokers).hasSize(3).allMatch(ProcessHandle::isAlive);

        parent.destroyForcibly().waitFor();

        for (var broker : brokers) {
            assertThat(broker.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
        }
    }

    private static List<ProcessHandle> brokersOf(BufferedReader parent) throws IOException {
        var brokers = new ArrayList<ProcessHandle>();
        for (var line = parent.readLine(); line != null && !line.isEmpty(); line = parent.readLine()) {
            brokers.add(ProcessHandle.of(Long.parseLong(line)).orElseThrow());
        }
        return brokers;
    }

    private static Map<String, Object> clientSettings(BrokerCluster cluster) {
        return Map.of("bootstrap.servers", cluster.bootstrapServers());
    }

    private static void assertWritesToTwoAtLeast(Admin admin) throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        var configs = admin.describeConfigs(List.of(topic)).all().get();
        assertThat(configs.get(topic))
                .extracting(config ->
                        config.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG).value())
                .isEqualTo("2");
    }

    private static boolean isUnknownTopic(Throwable thrown) {
        return thrown.getCause() instanceof UnknownTopicOrPartitionException;
    }

    private static void produce(BrokerCluster cluster, int records) throws Exception {
        try (var producer =
                new KafkaProducer<>(clientSettings(cluster), new StringSerializer(), new StringSerializer())) {
            for (int number = 0; number < records; number++) {
                producer.send(new ProducerRecord<>(TOPIC, "k" + number, "v")).get();
            }
        }
    }
}
