package org.khabar.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.khabar.schema.Articles.NOON;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.ingest.config.IngestConfig;
import org.khabar.ingest.publish.KafkaPublisher;
import org.khabar.schema.registry.SubjectRegistration;
import org.khabar.schema.serde.AvroSerdes;
import picocli.CommandLine;

class IngestCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<IngestConfig> configs = new ArrayList<>();
    private final Refusing producer = new Refusing();

    @Test
    void shouldSendAllAndSaySo() throws IOException {
        write("a.txt", "The harbour reopened.");
        write("b.jsonl", "{\"text\": \"1\"}\n{\"text\": \"2\"}\n");
        write("c.png", "no article");

        var status = run(folder.toString());

        assertThat(status).isZero();
        assertThat(out).hasToString("""
                read 3, sent 3, rejected 0, failed 0
                skipped 1 files: %s/c.png
                """.formatted(folder));
        assertThat(err.toString()).isEmpty();
        assertThat(producer.history()).hasSize(3);
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void shouldNameWhatWasRejectedAndEndWithOne() throws IOException {
        write("a.txt", "The harbour reopened.");
        write("b.jsonl", "{\"title\": \"x\"}\n{\"text\": \"2\"}\nnonsense\n");
        write("c.txt", "\u0000\u0001\u0002");

        var status = run(folder.toString());

        assertThat(status).isEqualTo(1);
        assertThat(out).hasToString("read 5, sent 2, rejected 3 (UNKNOWN_ENCODING 1, MALFORMED 2), failed 0\n");
        assertThat(err.toString().lines())
                .hasSize(3)
                .first()
                .isEqualTo("rejected " + folder + "/b.jsonl:1: MALFORMED: has no text");
        assertThat(producer.history()).extracting(ProducerRecord::topic).contains("articles.rejected");
    }

    @Test
    void shouldNameWhatCouldNotBeSentAndEndWithOne() throws IOException {
        write("a.txt", "1");
        write("b.txt", "2");
        producer.refuse("a.txt", new RecordTooLargeException("too large for the broker"));

        var status = run(folder.toString());

        assertThat(status).isEqualTo(1);
        assertThat(out).hasToString("read 2, sent 1, rejected 0, failed 1\n");
        assertThat(err).hasToString("failed " + folder + "/a.txt: too large for the broker\n");
    }

    @Test
    void shouldGiveUpWhenBrokersStayAway() throws IOException {
        write("a.txt", "1");
        write("b.txt", "2");
        write("c.txt", "3");
        producer.refuse("b.txt", new TimeoutException("Expiring 1 record(s)"));

        var status = run(folder.toString());

        assertThat(status).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("read 2, sent 1, rejected 0, failed 1\n")
                .contains("gave up since the brokers stayed away");
    }

    @Test
    void shouldReadStandardInput() {
        var status = run("-");

        assertThat(status).isZero();
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void shouldHandSettingsOn() throws IOException {
        var file = write("a.txt", "1");

        var status = run("--bootstrap-servers", "b:1", "--registry", "http://r", "--set", "kafka.linger.ms=7", file);

        assertThat(status).isZero();
        assertThat(configs.get(0).bootstrapServers()).isEqualTo("b:1");
        assertThat(configs.get(0).registryUrl()).isEqualTo("http://r");
        assertThat(configs.get(0).producerSettings()).containsEntry("linger.ms", "7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /no/such/file                            | khabar ingest: no such file or folder: /no/such/file
        --set no.such.key=1 -                    | khabar ingest: Unknown setting no.such.key (command line); known are
        --set connect.timeout.ms=soon -          | khabar ingest: Bad value of connect.timeout.ms: soon (command line); allowed is an
        --no-such-option -                       | Unknown option: '--no-such-option'
        """)
    void shouldEndWithTwoWhenUsedWrongly(String arguments, String message) {
        var status = run(arguments.split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).startsWith(message);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldAskForAnInput() {
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void shouldSayOnOneLineThatNoBrokerAnswers() {
        var command = new CommandLine(new IngestCommand()).setErr(new PrintWriter(err));

        var status = command.execute("--bootstrap-servers", "127.0.0.1:1", "--set", "connect.timeout.ms=300", "-");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("khabar ingest: no broker answers at 127.0.0.1:1: ");
    }

    @Test
    void shouldReadTheSeedsByTheirNamesWhenTheyAreThere() {
        var seeds = Path.of("..", "..", "shared", "seeds");
        assumeTrue(Files.isDirectory(seeds));

        var status = run(seeds.toString());

        assertThat(status).isZero();
        assertThat(producer.history())
                .extracting(ProducerRecord::key)
                .hasSize(5)
                .startsWith("000_29a026bb8cc74193.txt");
    }

    private int run(String... arguments) {
        var standardInput = new ByteArrayInputStream("{\"text\": \"1\"}".getBytes(StandardCharsets.UTF_8));
        var command = new IngestCommand(standardInput, Map.of(), config -> {
            configs.add(config);
            return new KafkaPublisher(producer, new Random(1), Clock.fixed(NOON, ZoneOffset.UTC));
        });
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    /** Takes every record but those of one key, for which it fails as a broker might. */
    private static final class Refusing extends MockProducer<String, Object> {
        private String refusedKey = "";
        private RuntimeException failure = new IllegalStateException("nothing is refused");

        Refusing() {
            super(true, null, new StringSerializer(), registered());
        }

        void refuse(String key, RuntimeException cause) {
            refusedKey = key;
            failure = cause;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, Object> record, Callback callback) {
            if (record.key().equals(refusedKey)) {
                callback.onCompletion(null, failure);
                return CompletableFuture.failedFuture(failure);
            }
            return super.send(record, callback);
        }

        private static Serializer<Object> registered() {
            var serdes = new AvroSerdes("mock://ingest-command-test");
            new SubjectRegistration(serdes.client()).registerAll();
            return serdes.serde(false).serializer();
        }
    }
}
