package org.khabar.quickstart.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.khabar.enrich.deadletter.DeadLetterHeaders;
import org.khabar.quickstart.stack.StackUnderTest.Found;
import org.khabar.schema.Decision;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Outcome;
import org.khabar.schema.RawDocument;
import org.khabar.schema.topic.Topic;
import org.khabar.schema.topic.Topics;

/**
 * Records that only just, or only compressed, fit on articles.raw: what comes of them must fit on every topic behind it,
 * for a record that a sink refuses would stop the stream again at every start.
 */
@Timeout(600)
class OversizedInputIT {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final GeneratedNews NEWS = new GeneratedNews(9);
    private static StackUnderTest stack;
    private static int good;

    @BeforeAll
    static void start() throws InterruptedException {
        stack = StackUnderTest.start(new StackSize(2, 1, 1));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @AfterEach
    void streamShouldGoOnAndSumsAddUp() {
        var rawId = "good-" + ++good;

        stack.send(document(rawId).build());

        assertThat(stack.values(Topics.ENRICHED, rawId, EnrichedArticle.class)).hasSize(1);
        assertThat(stack.audit().faults()).isEmpty();
    }

    @Test
    void shouldMakeDeadLetterOfLargestGarbageThatArticlesRawTakes() {
        var value = new byte[Topic.MAX_RECORD_BYTES - 1_000];
        new SplittableRandom(3).nextBytes(value);
        value[0] = 'x';

        var origin = stack.send(StackUnderTest.bytes("garbage"), value);

        var letter = deadLetter(origin, "NOT_AVRO");
        assertThat(letter.input().value()).isEqualTo(Arrays.copyOf(value, 64 * 1024));
        assertThat(letter.header(DeadLetterHeaders.CUT)).startsWith("key of 7 bytes, value of 4193304 bytes");
    }

    @Test
    void shouldKeepWholeDeadLetterThatFits() {
        var value = new byte[Topic.MAX_RECORD_BYTES - 16 * 1024];
        new SplittableRandom(4).nextBytes(value);
        value[0] = 'x';

        var origin = stack.send(StackUnderTest.bytes("garbage"), value);

        var letter = deadLetter(origin, "NOT_AVRO");
        assertThat(letter.input().value()).isEqualTo(value);
        assertThat(letter.input().headers().lastHeader(DeadLetterHeaders.CUT)).isNull();
    }

    @Test
    void shouldMakeDeadLetterOfGarbageThatOnlyCompressedIsSmall() {
        var origin = stack.send(StackUnderTest.bytes("bomb"), new byte[24 * MEBIBYTE]);

        assertThat(deadLetter(origin, "UNKNOWN_SCHEMA").header(DeadLetterHeaders.CUT))
                .contains("value of 25165824");
    }

    @Test
    void shouldMakeDeadLetterOfDocumentWithHugeFields() {
        var url = "https://one.example/" + "a".repeat(3 * MEBIBYTE);

        var origin =
                stack.send(document("huge-fields").setUrl(url).setTitle(url).build());

        assertThat(deadLetter(origin, "TOO_LARGE").header(DeadLetterHeaders.CUT))
                .isNotEmpty();
    }

    @Test
    void shouldMakeDeadLetterOfDocumentWithHugeKeyUnderItsCoordinates() {
        var origin = stack.send(document("k".repeat(2 * MEBIBYTE)).build());

        deadLetter(origin, "TOO_LARGE");
        assertThat(stack.decisionsOn(origin))
                .extracting(Decision::getRawId)
                .containsExactly("articles.raw/" + origin.partition() + "/" + origin.offset());
    }

    @Test
    void shouldMakeDeadLetterOfDocumentWithHugeHeaders() {
        var value = stack.serialised(document("huge-headers").build());

        var origin = stack.send(StackUnderTest.bytes("huge-headers"), value, Map.of("ce_note", new byte[6 * MEBIBYTE]));

        var letter = deadLetter(origin, "TOO_LARGE");
        assertThat(letter.input().value()).isEqualTo(value);
        assertThat(letter.header(DeadLetterHeaders.CUT)).isEqualTo("headers of 6291463 bytes");
    }

    @Test
    void shouldRejectDocumentWithHugeText() {
        var origin = stack.send(
                document("huge-text").setText("خبر ".repeat(3 * MEBIBYTE)).build());

        assertThat(stack.decisionsOn(origin)).singleElement().satisfies(decision -> {
            assertThat(decision.getOutcome()).isEqualTo(Outcome.REJECTED);
            assertThat(decision.getReason()).isEqualTo("TOO_LARGE");
        });
    }

    private static RawDocument.Builder document(String id) {
        return RawDocument.newBuilder().setId(id).setText(NEWS.text());
    }

    private static Found deadLetter(RecordMetadata origin, String reason) {
        assertThat(stack.decisionsOn(origin)).singleElement().satisfies(decision -> {
            assertThat(decision.getOutcome()).isEqualTo(Outcome.DEAD_LETTER);
            assertThat(decision.getReason()).isEqualTo(reason);
        });
        return stack.on(Topics.DEAD_LETTERS).stream()
                .filter(letter -> letter.header(DeadLetterHeaders.OFFSET).equals(Long.toString(origin.offset()))
                        && letter.header(DeadLetterHeaders.PARTITION).equals(Integer.toString(origin.partition())))
                .findFirst()
                .orElseThrow();
    }
}
