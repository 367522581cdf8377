package org.khabar.quickstart.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class EmbeddedBrokerIT {
    private static final String TOPIC = "pieces.of-news";

    @Test
    void shouldDeliverWhatWasCommittedInATransaction() throws Exception {
        try (var broker = EmbeddedBroker.start()) {
            createTopic(broker);

            produce(broker, "k", "خبر");

            assertThat(consume(broker)).containsExactly("خبر");
        }
    }

    @Test
    void shouldAcceptRecordOfFourMebibytes() throws Exception {
        var largest = "x".repeat(4 * 1024 * 1024);
        try (var broker = EmbeddedBroker.start()) {
            createTopic(broker);

            produce(broker, "k", largest);

            assertThat(consume(broker)).containsExactly(largest);
        }
    }

    @Test
    void shouldKeepRecordsWhenStartedAgainOnSameData(@TempDir Path data) throws Exception {
        try (var first = EmbeddedBroker.start(data)) {
            createTopic(first);
            produce(first, "k", "kept");
        }

        try (var second = EmbeddedBroker.start(data)) {
            produce(second, "k", "added");

            assertThat(consume(second)).containsExactly("kept", "added");
        }
    }

    @Test
    void shouldServeKnownClientsWhenStartedAgainOnSamePort(@TempDir Path data) throws Exception {
        int port;
        try (var first = EmbeddedBroker.start(data)) {
            createTopic(first);
            port = first.port();
        }

        try (var second = EmbeddedBroker.start(data, port)) {
            assertThat(second.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            produce(second, "k", "v");
            assertThat(consume(second)).containsExactly("v");
        }
    }

    @Test
    void shouldKeepTwoBrokersApart() throws Exception {
        try (var one = EmbeddedBroker.start();
                var other = EmbeddedBroker.start()) {
            createTopic(one);
            createTopic(other);

            produce(one, "k", "in one");
            produce(other, "k", "in the other");

            assertThat(consume(one)).containsExactly("in one");
            assertThat(consume(other)).containsExactly("in the other");
        }
    }

    @Test
    void shouldRefuseUnknownTopic() {
        try (var broker = EmbeddedBroker.start();
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThatThrownBy(() -> admin.describeTopics(Set.of("unknown"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("does not host this topic-partition");
        }
    }

    @Test
    void shouldLeaveNeitherThreadNorFileWhenClosed() throws Exception {
        Set<Long> threads = threadIds();

        var broker = EmbeddedBroker.start();
        createTopic(broker);
        produce(broker, "k", "v");
        broker.close();

        assertThat(newThreads(threads)).isEmpty();
        assertThat(broker.dataDirectory()).doesNotExist();
    }

    @Test
    void shouldSayWhichPortIsTaken(@TempDir Path data) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Set<Long> threads = threadIds();

            assertThatThrownBy(() -> EmbeddedBroker.start(data, taken.getLocalPort()))
                    .isInstanceOf(EmbeddedServiceException.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("Address already in use");

            assertThat(newThreads(threads)).isEmpty();
        }
    }

    @Test
    void shouldSayWhyDataDirectoryCannotBeUsed(@TempDir Path directory) throws Exception {
        var file = Files.writeString(directory.resolve("data"), "a file, not a directory");

        assertThatThrownBy(() -> EmbeddedBroker.start(file))
                .isInstanceOf(EmbeddedServiceException.class)
                .hasMessageContaining(file.toString());
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void produce(EmbeddedBroker broker, String key, String value) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "transactional.id",
                "writer",
                "max.request.size",
                5 * 1024 * 1024);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, key, value)).get();
            producer.commitTransaction();
        }
    }

    /** Reads with a group, so that the group coordinator and its topic take part; ends at the end of the topic. */
    private static List<String> consume(EmbeddedBroker broker) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "group.id", "readers",
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            var values = new ArrayList<String>();
            while (values.isEmpty()
                    || consumer.currentLag(consumer.assignment().iterator().next())
                                    .orElse(1)
                            > 0) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }

    private static Set<Long> threadIds() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getId).collect(Collectors.toSet());
    }

    private static List<String> newThreads(Set<Long> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread.getId()))
                .map(Thread::getName)
                .filter(name -> !name.startsWith("metrics-meter-tick-thread-"))
                .toList();
    }
}
