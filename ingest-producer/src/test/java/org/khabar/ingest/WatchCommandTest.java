package org.khabar.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.schema.Articles.NOON;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.khabar.ingest.publish.KafkaPublisher;
import org.khabar.ingest.publish.UnavailableException;
import org.khabar.schema.registry.SubjectRegistration;
import org.khabar.schema.serde.AvroSerdes;
import picocli.CommandLine;

@Timeout(60)
class WatchCommandTest {
    @TempDir
    private Path volume;

    private final StringWriter err = new StringWriter();
    private final MockProducer<String, Object> producer = producer();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --set watch.ledger=/tmp/no/ledger                       | khabar watch: watch.dir must be set
        --set watch.dir=/tmp/no/news                            | khabar watch: watch.ledger must be set
        --set watch.poll.ms=1                                   | khabar watch:
        --set watch.settle.ms=soon                              | khabar watch:
        --no-such-option                                        | Unknown option: '--no-such-option'
        """)
    void shouldEndWithTwoWhenUsedWrongly(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).startsWith(message);
        assertThat(err.toString().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).doesNotContain("Exception"));
    }

    @Test
    void shouldEndWithOneLineWhenTheLedgerLiesInTheFolder() {
        var ledger = volume.resolve("ledger");

        assertThat(run("--set", "watch.dir=" + volume, "--set", "watch.ledger=" + ledger))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("khabar watch: The file watch.ledger=" + ledger
                        + " must not lie in the folder watch.dir=" + volume);
    }

    @Test
    void shouldWatchUntilItIsStoppedAndKeepTheLedgerToItself() throws Exception {
        var folder = Files.createDirectory(volume.resolve("news"));
        Files.writeString(folder.resolve("a.txt"), "The harbour reopened.");
        var status = new FutureTask<>(() -> run(arguments()));
        var thread = new Thread(status);
        thread.start();
        while (!isTaken()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }

        assertThat(run(arguments())).isEqualTo(1);
        assertThat(err)
                .hasToString("khabar watch: the ledger %s is in use by another producer%n"
                        .formatted(volume.resolve("ledger")));
        thread.interrupt();

        assertThat(status.get()).isZero();
        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("a.txt");
        assertThat(producer.closed()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void shouldEndWithOneWhenCredentialsAreRefused(ApiException refusal) {
        var command = new WatchCommand(Map.of(), config -> {
            throw new UnavailableException("the brokers at b:1 refuse the credentials: no", refusal);
        });

        var status = new CommandLine(command).setErr(new PrintWriter(err)).execute(arguments());

        assertThat(status).isEqualTo(1);
        assertThat(err).hasToString("khabar watch: the brokers at b:1 refuse the credentials: no\n");
    }

    private static Stream<ApiException> refusals() {
        return Stream.of(new SaslAuthenticationException("no"), new TopicAuthorizationException("no"));
    }

    @Test
    void shouldBeACommandOfTheProgram() {
        assertThat(IngestApp.commandLine().getSubcommands()).containsKeys("ingest", "watch");
    }

    private String[] arguments() {
        return new String[] {
            "--set",
            "watch.dir=" + volume.resolve("news"),
            "--set",
            "watch.ledger=" + volume.resolve("ledger"),
            "--set",
            "watch.settle.ms=100",
            "--set",
            "watch.poll.ms=100",
            "--set",
            "http.port=0"
        };
    }

    private boolean isTaken() throws IOException {
        var ledger = volume.resolve("ledger");
        return Files.exists(ledger) && Files.readString(ledger).contains("a.txt");
    }

    private int run(String... arguments) {
        var command = new WatchCommand(
                Map.of(), config -> new KafkaPublisher(producer, new Random(1), Clock.fixed(NOON, ZoneOffset.UTC)));
        return new CommandLine(command).setErr(new PrintWriter(err)).execute(arguments);
    }

    private static MockProducer<String, Object> producer() {
        var serdes = new AvroSerdes("mock://watch-command-test");
        new SubjectRegistration(serdes.client()).registerAll();
        return new MockProducer<>(
                true, null, new StringSerializer(), serdes.serde(false).serializer());
    }
}
