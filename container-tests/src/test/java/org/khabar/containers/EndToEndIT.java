package org.khabar.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.topics.TopicsReader;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Entity;
import org.khabar.schema.Outcome;
import org.khabar.schema.topic.Topics;
import org.testcontainers.containers.Container.ExecResult;

/** From a file in a container of the one image to the topics, by two instances of the other. */
@NeedsDocker
@ExtendWith(SharedCluster.class)
class EndToEndIT {
    private static final int GENERATED = 600;
    private static final int WATCHED = 120;
    private static final int GRACE_SECONDS = 30;

    private static final String HARBOUR = """
            {"id": "e2e-harbour", "text": "Dredging begins at Latakia\\n\\nTwo ships began to dredge the harbour of Latakia on 4 May 2026, \
            its director told reporters. Larger vessels from Cyprus should be able to berth there by the autumn, she said."}
            """;

    private static final String LIBRARY = """
            {"id": "e2e-library", "text": "افتتاح مكتبة عامة في عمّان\\n\\nافتتحت بلدية عمّان صباح اليوم مكتبة عامة جديدة تضم أربعين ألف كتاب، \
            وقال مدير المكتبة إن أبوابها ستبقى مفتوحة حتى المساء وإن استعارة الكتب مجانية لسكان الأردن كافة."}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final Cluster cluster;

    EndToEndIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void shouldAccountForEachDocumentOnce() throws IOException {
        var news = NewsFile.write(folder, "e2e", GENERATED);
        var before = cluster.settled();
        double readBefore = sum("khabar_documents_read_total");

        var ingested = ingest(news.path());
        var after = cluster.settled();

        assertThat(ingested.exitCode()).as(ingested.errors()).isZero();
        assertThat(ingested.output()).contains("read " + GENERATED + ", sent " + GENERATED);
        assertThat(after.origins() - before.origins()).isEqualTo(GENERATED);
        var outcomes = new HashMap<Outcome, Long>();
        after.outcomes()
                .forEach((outcome, count) ->
                        outcomes.put(outcome, count - before.outcomes().getOrDefault(outcome, 0L)));
        assertThat(outcomes)
                .containsEntry(Outcome.ENRICHED, (long) news.written().originals())
                .containsEntry(Outcome.DUPLICATE, (long) news.written().copies())
                .containsEntry(Outcome.REFETCH, (long) news.written().refetches());
        // The meters say the same as the topics, over both instances together; and both had a part in it.
        await("the meters have what was committed")
                .atMost(Cluster.PATIENCE)
                .until(() -> sum("khabar_documents_read_total") - readBefore == GENERATED);
        assertThat(cluster.instances())
                .allMatch(instance -> instance.get("/metrics").sum("khabar_documents_read_total") > 0);
    }

    private double sum(String meter) {
        return cluster.instances().stream()
                .mapToDouble(instance -> instance.get("/metrics").sum(meter))
                .sum();
    }

    @Test
    void shouldPublishWhatTheArticlesSay() throws IOException {
        ingest(HARBOUR + LIBRARY);
        cluster.settled();

        var enriched = enriched();
        var harbour = Objects.requireNonNull(enriched.get("e2e-harbour"));
        assertThat(harbour.getTitle()).isEqualTo("Dredging begins at Latakia");
        assertThat(harbour.getLanguage().getTag()).isEqualTo("en");
        assertThat(harbour.getEntities())
                .extracting(Entity::getEntityId)
                .containsExactlyInAnyOrder("geonames:173576", "date:2026-05-04", "iso3166:CY");
        var library = Objects.requireNonNull(enriched.get("e2e-library"));
        assertThat(library.getLanguage().getTag()).isEqualTo("ar");
        assertThat(library.getEntities()).extracting(Entity::getEntityId).contains("geonames:250441", "iso3166:JO");
    }

    private Map<String, EnrichedArticle> enriched() {
        var articles = new HashMap<String, EnrichedArticle>();
        var values = Topics.ENRICHED.valueSerde(cluster.serdes()).deserializer();
        try (var reader = new TopicsReader(cluster.kafkaClient(), List.of(Topics.ENRICHED))) {
            reader.readToEnd(input -> articles.put(
                    new String(input.key(), StandardCharsets.UTF_8),
                    values.deserialize(Topics.ENRICHED.name(), input.value())));
        }
        return articles;
    }

    @Test
    void shouldTakeWhatIsPutIntoTheWatchedFolder() throws IOException {
        long before = cluster.settled().origins();
        var news = NewsFile.write(folder, "watched", WATCHED);
        try (var producer = cluster.program(Image.INGEST_PRODUCER)
                .withVolume("/inbox")
                .withVolume("/var/lib/khabar")
                .withHttp()) {
            producer.start();
            producer.awaitReady();

            producer.put(news.path(), "/inbox");
            producer.awaitSum("khabar_ingest_documents_sent_total", WATCHED);

            assertThat(cluster.settled().origins() - before).isEqualTo(WATCHED);
            producer.end(GRACE_SECONDS);
            assertThat(producer.ended().exitCode()).isZero();
            assertThat(producer.getLogs().lines()).allMatch(line -> line.startsWith("{"));
        }
    }

    @Test
    void shouldAuditInsideAnInstance() throws Exception {
        ingest(HARBOUR);
        cluster.settled();

        ExecResult audit = cluster.instance(0).execInContainer("khabar", "audit");

        assertThat(audit.getExitCode()).as(audit.getStderr()).isZero();
        assertThat(audit.getStdout()).contains("All sums add up.");
        assertThat(audit.getStderr()).isEmpty();
    }

    @Test
    void shouldBeHealthyInTheEnginesEyes() {
        for (var instance : cluster.instances()) {
            await("healthy").atMost(Cluster.PATIENCE).until(instance::health, "healthy"::equals);
            assertThat(instance.get("/health/live").status()).isEqualTo(200);
            assertThat(instance.get("/health/ready").status()).isEqualTo(200);
        }
    }

    @Test
    void shouldLogOneJsonObjectALine() {
        for (var instance : cluster.instances()) {
            var lines = instance.getLogs()
                    .lines()
                    // Why it ended is said outside of the log, if it had to.
                    .filter(line -> !line.isBlank() && !line.startsWith("khabar enrich: "))
                    .toList();

            assertThat(lines).isNotEmpty().allSatisfy(line -> {
                var event = parsed(line);
                assertThat(event.path("@timestamp").asText()).isNotEmpty();
                assertThat(event.path("level").asText()).isIn("INFO", "WARN", "ERROR");
                assertThat(event.path("message").asText()).isNotEmpty();
            });
        }
    }

    private static JsonNode parsed(String line) throws JsonProcessingException {
        return new JsonMapper().readTree(line);
    }

    private Ended ingest(String lines) throws IOException {
        return ingest(Files.writeString(folder.resolve("written.jsonl"), lines));
    }

    private Ended ingest(Path file) {
        return cluster.program(Image.INGEST_PRODUCER, "ingest", "/inbox/" + file.getFileName())
                .withCopyOf(file, "/inbox")
                .run();
    }
}
