package org.khabar.enrich.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khabar.schema.Articles;
import org.khabar.schema.Decision;
import org.khabar.schema.Outcome;
import org.khabar.schema.Rejection;
import org.khabar.schema.RejectionReason;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.registry.SubjectRegistration;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.topic.Topic;
import org.khabar.schema.topic.Topics;

class BookkeeperTest {
    private static final String SCOPE = "bookkeeper-test";
    private static final long OFFSET = 7;

    private final AvroSerdes serdes = new AvroSerdes("mock://" + SCOPE);
    private final Ledger ledger = new Ledger();
    private final Bookkeeper books = new Bookkeeper(ledger, serdes);

    @BeforeEach
    void registerSubjects() {
        new SubjectRegistration(serdes.client()).registerAll();
    }

    @AfterEach
    void dropRegistry() {
        MockSchemaRegistry.dropScope(SCOPE);
    }

    @Test
    void shouldEnterAnEnrichedArticleWithItsDecision() {
        var article = Articles.enriched("a1");

        books.enter(raw("a1"));
        books.enter(record(Topics.DECISIONS, decision("a1", Outcome.ENRICHED)));
        var entered = books.enter(record(Topics.ENRICHED, article));

        assertThat(entered).isEqualTo(article);
        assertBalancedWith(Outcome.ENRICHED);
    }

    @Test
    void shouldEnterARejectionWithItsDecision() {
        books.enter(raw("a1"));
        books.enter(record(Topics.DECISIONS, decision(null, Outcome.REJECTED)));
        books.enter(record(
                Topics.REJECTED, rejection().setOrigin(Articles.origin(OFFSET)).build()));

        assertBalancedWith(Outcome.REJECTED);
    }

    @Test
    void shouldLeaveOutWhatWasRejectedBeforeItWasPublished() {
        books.enter(record(Topics.REJECTED, rejection().build()));

        assertThat(ledger.report().faults()).isEmpty();
        assertThat(ledger.report().gone()).isZero();
    }

    @Test
    void shouldEnterADeadLetterByItsHeadersWhateverItsBytes() {
        var letter = new ConsumerRecord<>(Topics.DEAD_LETTERS.name(), 0, 0, new byte[] {1}, new byte[] {2});
        EventHeaders.set(letter.headers(), EventHeaders.ORIGIN, "articles.raw/0/" + OFFSET);

        books.enter(raw("a1"));
        books.enter(record(Topics.DECISIONS, decision(null, Outcome.DEAD_LETTER)));
        var entered = books.enter(letter);

        assertThat(entered).isNull();
        assertBalancedWith(Outcome.DEAD_LETTER);
    }

    @Test
    void shouldBearTombstonesAndRawRecordsWithoutKeyOrValue() {
        books.enter(new ConsumerRecord<>(Topics.ENRICHED.name(), 0, 0, new byte[] {'a'}, null));
        books.enter(new ConsumerRecord<>(Topics.RAW.name(), 0, OFFSET, null, null));

        assertThat(ledger.origins()).isEqualTo(1);
    }

    private void assertBalancedWith(Outcome outcome) {
        assertThat(ledger.isSettled()).isTrue();
        assertThat(ledger.report().faults()).isEmpty();
        assertThat(ledger.report().outcomes()).isEqualTo(Map.of(outcome, 1L));
    }

    private static ConsumerRecord<byte[], byte[]> raw(String rawId) {
        return new ConsumerRecord<>(Topics.RAW.name(), 0, OFFSET, rawId.getBytes(UTF_8), new byte[] {42});
    }

    private <V> ConsumerRecord<byte[], byte[]> record(Topic<String, V> topic, V value) {
        var bytes = topic.valueSerde(serdes).serializer().serialize(topic.name(), value);
        return new ConsumerRecord<>(topic.name(), 0, 0, "a1".getBytes(UTF_8), bytes);
    }

    private static Decision decision(@Nullable String articleId, Outcome outcome) {
        return Decision.newBuilder()
                .setArticleId(articleId)
                .setRawId("a1")
                .setOutcome(outcome)
                .setOrigin(Articles.origin(OFFSET))
                .setPart(1)
                .setParts(1)
                .setRevision(1)
                .build();
    }

    private static Rejection.Builder rejection() {
        return Rejection.newBuilder()
                .setRawId("a1")
                .setReason(RejectionReason.EMPTY_TEXT)
                .setDetail("no letter in 1 lines")
                .setStage("separate");
    }
}
