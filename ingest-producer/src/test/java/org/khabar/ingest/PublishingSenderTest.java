package org.khabar.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.schema.Articles.NOON;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.ingest.metrics.IngestMetrics;
import org.khabar.ingest.publish.KafkaPublisher;
import org.khabar.ingest.source.DocumentReader;
import org.khabar.ingest.watch.FileState;
import org.khabar.ingest.watch.SeenFile;
import org.khabar.schema.RawDocument;
import org.khabar.schema.registry.SubjectRegistration;
import org.khabar.schema.serde.AvroSerdes;

class PublishingSenderTest {
    private static final String REGISTRY = "mock://publishing-sender-test";
    private static final String THREE = "{\"text\": \"1\"}\n{\"text\": \"2\"}\n{\"text\": \"3\"}\n";

    @TempDir
    private Path folder;

    private final DocumentReader reader = new DocumentReader(InputStream.nullInputStream());
    private final IngestMetrics metrics = new IngestMetrics(new SimpleMeterRegistry());

    @BeforeEach
    void register() {
        new SubjectRegistration(new AvroSerdes(REGISTRY).client()).registerAll();
    }

    @Test
    void shouldGiveTheIdsAndNamesThatIngestGives() throws IOException {
        write("a.txt", "The harbour reopened.");
        write("خبر/b.json", "{\"text\": \"1\"}");
        write("deep/er/c.jsonl", "{\"text\": \"1\"}\n{\"text\": \"2\", \"id\": \"x\"}\nnonsense\n");
        var ingested = producer(true, REGISTRY);
        new IngestPipeline(reader, publisher(ingested), metrics, new PrintWriter(new StringWriter()))
                .run(List.of(folder.toString()));

        var watched = producer(true, REGISTRY);
        var sender = sender(watched);
        for (var path : List.of("a.txt", "خبر/b.json", "deep/er/c.jsonl")) {
            assertThat(sender.send(seen(path), () -> false).isComplete()).isTrue();
        }

        assertThat(names(watched))
                .hasSize(5)
                .contains("articles.raw a.txt " + folder + "/a.txt")
                .containsExactlyInAnyOrderElementsOf(names(ingested));
    }

    @Test
    void shouldRefuseWhatIsNoGzip() throws IOException {
        var producer = producer(true, REGISTRY);
        write("a.txt.gz", "no gzip");

        var delivery = sender(producer).send(seen("a.txt.gz"), () -> false);

        assertThat(delivery.isComplete()).isTrue();
        assertThat(producer.history()).extracting(ProducerRecord::topic).containsExactly("articles.rejected");
    }

    @Test
    void shouldRefuseNothingThatIsGone() throws IOException {
        var producer = producer(true, REGISTRY);
        write("a.txt", "1");
        var seen = seen("a.txt");
        Files.delete(seen.file());

        var delivery = sender(producer).send(seen, () -> false);

        assertThat(delivery.isComplete()).isFalse();
        assertThat(delivery.failure()).isEqualTo("it can no longer be read");
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldStopAtTheFirstDocumentThatFails() throws IOException {
        write("a.jsonl", THREE);

        var delivery = sender(producer(true, REGISTRY + "-empty")).send(seen("a.jsonl"), () -> false);

        assertThat(delivery.isComplete()).isFalse();
        assertThat(delivery.documents()).isEqualTo(1);
        assertThat(delivery.failure()).startsWith(folder + "/a.jsonl:1: ");
    }

    @Test
    void shouldBeCompleteOnlyWhenEverythingIsAnswered() throws IOException {
        var producer = producer(false, REGISTRY);
        write("a.jsonl", THREE);

        var delivery = sender(producer).send(seen("a.jsonl"), () -> false);

        assertThat(delivery.documents()).isEqualTo(3);
        producer.completeNext();
        producer.completeNext();
        assertThat(delivery.isComplete()).isFalse();
        producer.completeNext();
        assertThat(delivery.isComplete()).isTrue();
    }

    @Test
    void shouldFindOutWithOneDocumentWhetherBrokersAreBack() throws IOException {
        var producer = producer(false, REGISTRY);
        var sender = sender(producer);
        write("a.txt", "1");
        write("b.jsonl", THREE);
        var failed = sender.send(seen("a.txt"), () -> false);
        producer.errorNext(new TimeoutException("Expiring 1 record(s)"));
        assertThat(failed.failure()).endsWith("Expiring 1 record(s)");
        assertThat(sender.isBrokerAway()).isTrue();

        var probe = sender.send(seen("b.jsonl"), () -> false);
        assertThat(probe.documents()).isEqualTo(1);
        producer.completeNext();

        assertThat(sender.isBrokerAway()).isFalse();
        assertThat(probe.isComplete()).isFalse();
        assertThat(probe.failure()).isNull();
    }

    @Test
    void shouldLeaveTheRestWhenToldToStop() throws IOException {
        var producer = producer(true, REGISTRY);
        write("a.jsonl", THREE);

        var delivery =
                sender(producer).send(seen("a.jsonl"), () -> producer.history().size() == 2);

        assertThat(producer.history()).hasSize(2);
        assertThat(delivery.isComplete()).isFalse();
        assertThat(delivery.failure()).isNull();
    }

    private PublishingSender sender(MockProducer<String, Object> producer) {
        var sender = new PublishingSender(folder.toString(), reader, () -> publisher(producer), metrics);
        sender.connect();
        return sender;
    }

    private static KafkaPublisher publisher(MockProducer<String, Object> producer) {
        return new KafkaPublisher(producer, new Random(1), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static MockProducer<String, Object> producer(boolean autoComplete, String registry) {
        var values = new AvroSerdes(registry).serde(false).serializer();
        return new MockProducer<>(autoComplete, null, new StringSerializer(), values);
    }

    private static List<String> names(MockProducer<String, Object> producer) {
        var names = new ArrayList<String>();
        for (var record : producer.history()) {
            var input = record.value() instanceof RawDocument document ? document.getInput() : "";
            names.add(record.topic() + " " + record.key() + " " + input);
        }
        return names;
    }

    private SeenFile seen(String path) throws IOException {
        var file = folder.resolve(path);
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new SeenFile(file, path, FileState.of(attributes));
    }

    private void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
