package org.khabar.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.deadletter.DeadLetterHeaders;
import org.khabar.enrich.separate.SeparateDocument;
import org.khabar.schema.Articles;
import org.khabar.schema.Outcome;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topics;

/** Records that cannot be processed: each leaves as it came, with a decision, and the stream goes on. */
class DeadLettersTest {
    private static final byte[] NO_UTF_8 = {(byte) 0xC7, (byte) 0xE1, (byte) 0xC8};
    private static final byte[] KEY = "k".getBytes(UTF_8);
    private static final int WIRE_FORMAT_HEADER = 5;

    @TempDir
    Path stateDir;

    private StreamUnderTest stream;

    @BeforeEach
    void start() {
        stream = StreamUnderTest.shipped(stateDir);
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void shouldKeepARecordWithoutAKey() {
        var value = stream.avro(Topics.RAW, News.harbour("h1"));

        stream.publishBytes(null, value, new RecordHeaders());

        assertDeadLetter(null, value, "NO_KEY", "articles.raw/0/0");
    }

    @Test
    void shouldKeepARecordWithAnEmptyKey() {
        var value = stream.avro(Topics.RAW, News.harbour("h1"));

        stream.publishBytes(new byte[0], value, new RecordHeaders());

        assertDeadLetter(new byte[0], value, "NO_KEY", "articles.raw/0/0");
    }

    @Test
    void shouldKeepARecordWhoseKeyIsNoUtf8() {
        var value = stream.avro(Topics.RAW, News.harbour("h1"));

        stream.publishBytes(NO_UTF_8, value, new RecordHeaders());

        assertDeadLetter(NO_UTF_8, value, "KEY_NOT_TEXT", "articles.raw/0/0");
    }

    @Test
    void shouldKeepTheNullValueOfARecordWhoseKeyIsNoUtf8() {
        stream.publishBytes(NO_UTF_8, null, new RecordHeaders());

        assertDeadLetter(NO_UTF_8, null, "KEY_NOT_TEXT", "articles.raw/0/0");
    }

    @Test
    void shouldKeepAValueThatIsNoAvro() {
        var value = "{\"text\": \"no Avro\"}".getBytes(UTF_8);

        stream.publishBytes(KEY, value, new RecordHeaders());

        assertDeadLetter(KEY, value, "NOT_AVRO", "k");
    }

    @Test
    void shouldKeepAnEmptyValue() {
        stream.publishBytes(KEY, new byte[0], new RecordHeaders());

        assertDeadLetter(KEY, new byte[0], "NOT_AVRO", "k");
    }

    @Test
    void shouldKeepAValueWhoseSchemaTheRegistryDoesNotKnow() {
        var value = withSchemaId(987_654, stream.avro(Topics.RAW, News.harbour("h1")));

        stream.publishBytes(KEY, value, new RecordHeaders());

        assertDeadLetter(KEY, value, "UNKNOWN_SCHEMA", "k");
    }

    @Test
    void shouldKeepAnAvroRecordThatIsNoDocument() {
        var value = stream.avro(Topics.ENRICHED, Articles.enriched("a1"));

        stream.publishBytes(KEY, value, new RecordHeaders());

        assertDeadLetter(KEY, value, "NOT_A_DOCUMENT", "k");
    }

    @Test
    void shouldKeepAValueThatIsCutOff() {
        var whole = stream.avro(Topics.RAW, News.harbour("h1"));
        var value = Arrays.copyOf(whole, whole.length / 2);

        stream.publishBytes(KEY, value, new RecordHeaders());

        assertDeadLetter(KEY, value, "UNREADABLE_VALUE", "k");
    }

    @Test
    void shouldKeepAValueWithImpossibleNumbersInIt() {
        var value = stream.avro(Topics.RAW, News.harbour("h1"));
        Arrays.fill(value, WIRE_FORMAT_HEADER, value.length, (byte) 0xFF);

        stream.publishBytes(KEY, value, new RecordHeaders());

        assertDeadLetter(KEY, value, "UNREADABLE_VALUE", "k");
    }

    @Test
    void shouldKeepADocumentThatSeparationCannotBear() {
        useASeparationThatThrows();
        var document = News.harbour("h1");

        stream.publish(document);

        assertDeadLetter("h1".getBytes(UTF_8), stream.avro(Topics.RAW, document), "STAGE_FAILED", "h1");
        assertThat(stream.count("khabar.stage.failures", "stage", "separate")).isEqualTo(1);
    }

    @Test
    void shouldJudgeADocumentAgainThatCameAsADeadLetterBefore() {
        useASeparationThatThrows();

        stream.publish(News.harbour("h1"));
        stream.publish(News.harbour("h1"));

        assertThat(stream.deadLetters()).hasSize(2);
        assertThat(stream.duplicates()).isEmpty();
    }

    @Test
    void shouldSayInTheHeadersWhereItComesFromAndWhy() {
        useASeparationThatThrows();
        var headers = new RecordHeaders();
        headers.add("site", "port".getBytes(UTF_8));

        stream.publish(News.harbour("h1"), headers);

        var written = stream.deadLetters().get(0).headers();
        assertThat(header(written, "site")).isEqualTo("port");
        assertThat(header(written, EventHeaders.ORIGIN)).isEqualTo("articles.raw/0/0");
        assertThat(header(written, DeadLetterHeaders.TOPIC)).isEqualTo("articles.raw");
        assertThat(header(written, DeadLetterHeaders.PARTITION)).isEqualTo("0");
        assertThat(header(written, DeadLetterHeaders.OFFSET)).isEqualTo("0");
        assertThat(header(written, DeadLetterHeaders.TIMESTAMP)).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(header(written, DeadLetterHeaders.STAGE)).isEqualTo("separate");
        assertThat(header(written, DeadLetterHeaders.REASON)).isEqualTo("STAGE_FAILED");
        assertThat(header(written, DeadLetterHeaders.DETAIL)).endsWith("too winding");
        assertThat(header(written, DeadLetterHeaders.EXCEPTION)).isEqualTo(IllegalStateException.class.getName());
        assertThat(header(written, DeadLetterHeaders.STACK_TRACE))
                .contains("too winding")
                .hasSizeLessThanOrEqualTo(4_000);
    }

    @Test
    void shouldGoOnAfterADeadLetter() {
        stream.publishBytes(null, null, new RecordHeaders());
        stream.publish(News.harbour("h1"));

        assertThat(stream.enriched()).extracting(TestRecord::key).containsExactly("h1");
    }

    private void useASeparationThatThrows() {
        stream.close();
        stream = StreamUnderTest.changed(
                stateDir,
                guard -> CutAtStars.with(new SeparateDocument(
                        scrape -> {
                            throw new IllegalStateException("too winding");
                        },
                        guard)));
    }

    private void assertDeadLetter(byte @Nullable [] key, byte @Nullable [] value, String reason, String rawId) {
        assertThat(stream.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo(key);
            assertThat(letter.value()).isEqualTo(value);
            assertThat(header(letter.headers(), DeadLetterHeaders.REASON)).isEqualTo(reason);
            assertThat(letter.getRecordTime()).isEqualTo(Articles.NOON);
        });
        assertThat(stream.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.key()).isEqualTo(rawId);
            assertThat(decision.value().getRawId()).isEqualTo(rawId);
            assertThat(decision.value().getOutcome()).isEqualTo(Outcome.DEAD_LETTER);
            assertThat(decision.value().getReason()).isEqualTo(reason);
        });
        assertThat(stream.count("khabar.dead.letters")).isEqualTo(1);
        assertThat(stream.count("khabar.documents.read")).isEqualTo(1);
    }

    private static String header(Headers headers, String name) {
        return EventHeaders.get(headers, name).orElseThrow();
    }

    private static byte[] withSchemaId(int id, byte[] value) {
        return ByteBuffer.wrap(value.clone()).putInt(1, id).array();
    }
}
