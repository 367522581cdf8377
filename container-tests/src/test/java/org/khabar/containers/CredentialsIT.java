package org.khabar.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.wait.strategy.Wait;

/** With credentials all works and nobody is shown them; with wrong ones a program says so and ends. */
@NeedsDocker
class CredentialsIT {
    private static final String STATE = "/var/lib/khabar";
    private static final int DOCUMENTS = 24;

    /** As make-keys draws them. */
    private static final Pattern PASSWORD = Pattern.compile("[0-9a-f]{48}");

    @SuppressWarnings("NullAway.Init") // set before the tests
    private static SecureCluster cluster;

    @BeforeAll
    static void start() {
        cluster = new SecureCluster();
        var deployed = cluster.program(Image.ENRICHMENT_STREAM, "deploy", "--partitions", "2")
                .run();
        if (deployed.exitCode() != 0) {
            cluster.close();
            throw new IllegalStateException("deploy ended with " + deployed);
        }
    }

    @AfterAll
    static void remove() {
        cluster.close();
    }

    @Test
    void shouldWorkWithCredentialsAndShowThemToNobody(@TempDir Path folder) throws Exception {
        var articles = NewsFile.write(folder, "articles", DOCUMENTS).path();
        try (var stream = cluster.program(Image.ENRICHMENT_STREAM)
                .withVolume(STATE)
                .withEnv("KHABAR_ENRICH_PARTITIONS", "2")
                .withHttp()) {
            stream.waitingFor(Wait.forLogMessage(".*Health, metrics and info at.*", 1));
            stream.start();
            stream.awaitReady();
            var ingested = cluster.program(Image.INGEST_PRODUCER, "ingest", "/inbox/articles.jsonl")
                    .withCopyOf(articles, "/inbox")
                    .run();
            assertThat(ingested.exitCode()).as(ingested.errors()).isZero();
            stream.awaitSum("khabar_documents_read_total", DOCUMENTS);

            var audit = stream.execInContainer("khabar", "audit");
            assertThat(audit.getStdout()).contains("All sums add up.");
            assertThat(audit.getExitCode()).isZero();

            var passwords = PASSWORD.matcher(stream.execInContainer(
                                    "bash",
                                    "-c",
                                    "cat /run/khabar-secrets/kafka.jaas /run/khabar-secrets/registry.user")
                            .getStdout())
                    .results()
                    .map(found -> found.group())
                    .toList();
            assertThat(passwords).hasSize(2);
            assertThat(List.of(
                            stream.get("/info").body(),
                            stream.get("/metrics").body(),
                            stream.getLogs(),
                            ingested.output() + ingested.errors(),
                            Arrays.toString(stream.now().getConfig().getEnv())))
                    .allSatisfy(shown -> assertThat(shown).isNotEmpty().doesNotContain(passwords));
            assertThat(stream.get("/info")
                            .json()
                            .at("/settings")
                            .path("kafka.sasl.jaas.config")
                            .asText())
                    .isEqualTo("******");
        }
    }

    @Test
    void shouldSayThatTheBrokerRefusesTheCredentials() {
        assertRefused(
                cluster.strangerToTheBroker(Image.ENRICHMENT_STREAM, "deploy").run(),
                "khabar deploy: ",
                "Authentication failed");
        assertRefused(
                cluster.strangerToTheBroker(Image.ENRICHMENT_STREAM)
                        .withVolume(STATE)
                        .run(),
                "khabar enrich: ",
                "Authentication failed");
        assertRefused(
                cluster.strangerToTheBroker(Image.ENRICHMENT_STREAM, "audit").run(),
                "khabar audit: ",
                "Authentication failed");
        assertRefused(
                cluster.strangerToTheBroker(Image.INGEST_PRODUCER, "ingest", "-")
                        .run(),
                "khabar ingest: ",
                "Authentication failed");
    }

    @Test
    void shouldSayThatTheRegistryRefusesTheCredentials() {
        assertRefused(
                cluster.strangerToTheRegistry(Image.ENRICHMENT_STREAM, "deploy").run(),
                "khabar deploy: ",
                "refuses the credentials");
        assertRefused(
                cluster.strangerToTheRegistry(Image.ENRICHMENT_STREAM)
                        .withVolume(STATE)
                        .run(),
                "khabar enrich: ",
                "refuses the credentials");
        assertRefused(
                cluster.strangerToTheRegistry(Image.INGEST_PRODUCER, "ingest", "-")
                        .run(),
                "khabar ingest: ",
                "refuses the credentials");
    }

    /** It failed, and one line that is no event of the log says why. */
    private static void assertRefused(Ended ended, String prefix, String why) {
        assertThat(ended.exitCode()).as(ended.errors()).isEqualTo(1);
        assertThat(ended.errorLines())
                .filteredOn(line -> !line.startsWith("{"))
                .singleElement()
                .asString()
                .startsWith(prefix)
                .contains(why);
    }
}
