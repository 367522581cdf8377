package org.khabar.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.quickstart.stack.StackUnderTest.bytes;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.khabar.enrich.EnrichmentApp;
import org.khabar.enrich.audit.AuditCommand;
import org.khabar.enrich.audit.AuditReport;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.reset.InternalTopics;
import org.khabar.quickstart.stack.GeneratedNews;
import org.khabar.quickstart.stack.OutcomeReader;
import org.khabar.quickstart.stack.StackSize;
import org.khabar.quickstart.stack.StackUnderTest;
import org.khabar.schema.Outcome;
import org.khabar.schema.RawDocument;
import org.khabar.schema.topic.Topics;

/** A reset between two runs of the stream. */
@Timeout(300)
class ResetIT {
    private static final String APPLICATION = "khabar-enrichment";
    private static final int DOCUMENTS = 4;
    private static final Map<Outcome, Long> OUTCOMES =
            Map.of(Outcome.ENRICHED, 1L, Outcome.DUPLICATE, 1L, Outcome.REFETCH, 1L, Outcome.DEAD_LETTER, 1L);

    private StackUnderTest stack;
    private Path stateDir;
    private Admin admin;

    @BeforeEach
    void start() throws InterruptedException {
        stack = StackUnderTest.start(new StackSize(2, 1, 1));
        stateDir = Path.of(
                stack.stack().streamConfig(APPLICATION, "instance-1").getString(EnrichmentConfig.STATE_DIR_CONFIG));
        admin = Admin.create(stack.stack().clientSettings());
        var text = new GeneratedNews(31).text();
        send("a", text);
        send("b", text);
        send("a", text);
        stack.send(bytes("c"), bytes("no avro"));
    }

    @AfterEach
    void stop() {
        admin.close();
        stack.close();
    }

    @Test
    void shouldRefuseWhileAnInstanceRuns() throws Exception {
        var reset = reset("--execute", "--outputs", "--state-dir", stateDir.toString());

        assertThat(reset.status()).isEqualTo(1);
        assertThat(reset.err()).hasSize(1).first().asString().contains("the group " + APPLICATION + " has members: ");
        assertThat(topics()).containsAll(InternalTopics.of(APPLICATION));
        assertThat(stateDir.resolve(APPLICATION)).exists();
    }

    @Test
    void shouldChangeNothingWhenItIsNotTold() throws Exception {
        stopStream();
        var offsets = committedOffsets();

        var preview = reset("--outputs", "--state-dir", stateDir.toString());

        assertThat(preview.status()).isZero();
        assertThat(preview.out())
                .contains("read             articles.raw from its beginning: 4 documents")
                .anyMatch(line -> line.matches("delete records +articles.decisions, \\d+ records"))
                .last()
                .isEqualTo("Nothing was changed; --execute does it.");
        for (var topic : InternalTopics.of(APPLICATION)) {
            assertThat(preview.out()).anyMatch(line -> line.matches("delete topic +" + topic + ", .*(bytes|MB)"));
        }
        assertThat(topics()).containsAll(InternalTopics.of(APPLICATION));
        assertThat(committedOffsets()).isEqualTo(offsets);
        assertThat(audit().outcomes()).isEqualTo(OUTCOMES);
        assertThat(stateDir.resolve(APPLICATION)).exists();
    }

    @Test
    void shouldBeginAnewWithSumsThatHoldWhenOutputsGoToo() throws Exception {
        stopStream();

        var reset = reset("--execute", "--outputs", "--state-dir", stateDir.toString());
        var again = reset("--execute", "--outputs", "--state-dir", stateDir.toString());

        assertThat(reset.err()).isEmpty();
        assertThat(reset.status()).isZero();
        assertThat(again.status()).isZero();
        assertThat(again.out()).noneMatch(line -> line.startsWith("delete topic"));
        assertThat(topics()).doesNotContainAnyElementsOf(InternalTopics.of(APPLICATION));
        assertThat(Files.exists(stateDir.resolve(APPLICATION))).isFalse();
        assertThat(settings(Topics.ENRICHED.name()))
                .containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact")
                .doesNotContainEntry(TopicConfig.RETENTION_MS_CONFIG, "-1");
        assertThat(audit().outcomes()).isEmpty();

        runStream();

        assertThat(audit().faults()).isEmpty();
        assertThat(audit().outcomes()).isEqualTo(OUTCOMES);
    }

    @Test
    void shouldLeaveDoubledOutcomesThatTheAuditNamesWhenOutputsAreKept() throws Exception {
        stopStream();

        var reset = reset("--execute", "--state-dir", stateDir.toString());

        assertThat(reset.status()).isZero();
        assertThat(reset.out()).anyMatch(line -> line.contains("khabar audit says so"));
        runStream();
        assertThat(audit().outcomes()).containsEntry(Outcome.ENRICHED, 2L).containsEntry(Outcome.DEAD_LETTER, 2L);
        assertThat(audit().isBalanced()).isFalse();
    }

    @Test
    void shouldReadOnlyWhatComesLaterWhenToldTo() throws Exception {
        stopStream();

        var reset = reset("--execute", "--to-end", "--state-dir", stateDir.toString());

        assertThat(reset.status()).isZero();
        assertThat(reset.out()).contains("do not read      4 documents that are on articles.raw before that");
        assertThat(committedOffsets().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(DOCUMENTS);
        runStream();
        assertThat(audit().outcomes()).isEqualTo(OUTCOMES);
        assertThat(reset("--to-end", "--to-earliest").status()).isEqualTo(2);
    }

    private void send(String id, String text) {
        stack.send(RawDocument.newBuilder().setId(id).setText(text).build());
    }

    private Ran reset(String... arguments) {
        var all = new ArrayList<>(List.of("reset"));
        all.addAll(List.of(arguments));
        return Ran.khabar(stack.stack(), all.toArray(String[]::new));
    }

    private void stopStream() {
        stack.stack().instances().forEach(EnrichmentApp::close);
    }

    private void runStream() throws InterruptedException {
        stack.stack().startStream(new SimpleMeterRegistry());
        try (var outcomes = new OutcomeReader(stack.stack(), (input, value) -> {})) {
            outcomes.awaitProcessed(DOCUMENTS);
        }
    }

    private AuditReport audit() {
        return AuditCommand.audit(stack.stack().clientSettings(), stack.stack().serdes());
    }

    private Set<String> topics() throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get();
    }

    private Map<TopicPartition, Long> committedOffsets() throws ExecutionException, InterruptedException {
        var offsets = new HashMap<TopicPartition, Long>();
        admin.listConsumerGroupOffsets(APPLICATION)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    private Map<String, String> settings(String topic) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var settings = new HashMap<String, String>();
        admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .values()
                .iterator()
                .next()
                .entries()
                .forEach(entry -> settings.put(entry.name(), entry.value()));
        return settings;
    }
}
