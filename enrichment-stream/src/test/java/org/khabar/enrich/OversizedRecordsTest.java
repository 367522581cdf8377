package org.khabar.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.deadletter.DeadLetterHeaders;
import org.khabar.schema.Articles;
import org.khabar.schema.Outcome;
import org.khabar.schema.RawDocument;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topic;
import org.khabar.schema.topic.Topics;

/** Records whose key, headers or fields are so large that what comes of them would fit on no topic. */
class OversizedRecordsTest {
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
    void shouldSetARecordAsideWhoseKeyIsTooLong() {
        var key = "k".repeat(Topic.MAX_KEY_BYTES + 1).getBytes(UTF_8);
        var value = stream.avro(Topics.RAW, News.harbour("h1"));

        stream.publishBytes(key, value, new RecordHeaders());

        var letter = tooLarge("articles.raw/0/0");
        assertThat(letter.key()).isEqualTo(key);
        assertThat(letter.value()).isEqualTo(value);
        assertThat(letter.headers().lastHeader(DeadLetterHeaders.CUT)).isNull();
    }

    @Test
    void shouldBearTheLongestKey() {
        var rawId = "k".repeat(Topic.MAX_KEY_BYTES);

        stream.publish(News.harbour(rawId));

        assertThat(stream.enriched()).extracting(TestRecord::key).containsExactly(rawId);
    }

    @Test
    void shouldSetADocumentAsideWhoseOtherFieldsAreTooLarge() {
        var document = RawDocument.newBuilder(News.harbour("h1"))
                .setMetadata(Map.of("comments", "x".repeat(300_000)))
                .build();

        stream.publish(document);

        assertThat(tooLarge("h1").value()).isEqualTo(stream.avro(Topics.RAW, document));
    }

    @Test
    void shouldNotTakeALongTextForLargeFields() {
        stream.publish(Articles.document("h1", "خبر ".repeat(60_000)));

        assertThat(stream.deadLetters()).isEmpty();
        assertThat(stream.read(Topics.REJECTED)).hasSize(1);
    }

    @Test
    void shouldLeaveHeadersOutThatAreTooLarge() {
        var headers = new RecordHeaders();
        headers.add("cookie", new byte[9_000]);
        var document = News.harbour("h1");

        stream.publish(document, headers);

        var letter = tooLarge("h1");
        assertThat(letter.value()).isEqualTo(stream.avro(Topics.RAW, document));
        assertThat(letter.headers().lastHeader("cookie")).isNull();
        assertThat(EventHeaders.get(letter.headers(), DeadLetterHeaders.CUT)).hasValue("headers of 9006 bytes");
        assertThat(EventHeaders.get(letter.headers(), EventHeaders.ORIGIN)).hasValue("articles.raw/0/0");
    }

    @Test
    void shouldCutADeadLetterThatWouldNotFitOnItsTopic() {
        var value = new byte[Topic.MAX_RECORD_BYTES];

        stream.publishBytes("k".getBytes(UTF_8), value, new RecordHeaders());

        assertThat(stream.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("k".getBytes(UTF_8));
            assertThat(letter.value()).hasSize(64 * 1024);
            assertThat(EventHeaders.get(letter.headers(), DeadLetterHeaders.CUT))
                    .hasValue("key of 1 bytes, value of 4194304 bytes");
        });
    }

    private TestRecord<byte[], byte[]> tooLarge(String rawId) {
        var letters = stream.deadLetters();
        assertThat(letters).hasSize(1);
        assertThat(EventHeaders.get(letters.get(0).headers(), DeadLetterHeaders.REASON))
                .hasValue("TOO_LARGE");
        assertThat(stream.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.key()).isEqualTo(rawId);
            assertThat(decision.value().getOutcome()).isEqualTo(Outcome.DEAD_LETTER);
        });
        assertThat(stream.enriched()).isEmpty();
        return letters.get(0);
    }
}
