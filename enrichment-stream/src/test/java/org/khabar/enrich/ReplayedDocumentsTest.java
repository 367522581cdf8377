package org.khabar.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.deadletter.DeadLetterHeaders;
import org.khabar.enrich.reset.InternalTopics;
import org.khabar.schema.header.EventHeaders;

/** What a replay writes into the headers of a document comes back with its next dead letter, or no limit could hold. */
class ReplayedDocumentsTest {
    private static final byte[] KEY = "k".getBytes(UTF_8);
    private static final byte[] NO_AVRO = "no avro".getBytes(UTF_8);

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
    void shouldCountAttemptsOverEveryRoundAndKeepTheProducersHeaders() {
        Headers headers = new RecordHeaders();
        headers.add("scraper", "s-1".getBytes(UTF_8));
        for (int attempt = 1; attempt <= 3; attempt++) {
            EventHeaders.set(headers, EventHeaders.REPLAY_ATTEMPTS, Integer.toString(attempt));

            stream.publishBytes(KEY, NO_AVRO, headers);

            headers = onlyLetter().headers();
            assertThat(EventHeaders.get(headers, EventHeaders.REPLAY_ATTEMPTS)).hasValue(Integer.toString(attempt));
            assertThat(EventHeaders.get(headers, "scraper")).hasValue("s-1");
        }
    }

    @Test
    void shouldKeepTheCountWhenTheOtherHeadersAreTooLarge() {
        var headers = new RecordHeaders();
        headers.add("cookie", new byte[9_000]);
        EventHeaders.set(headers, EventHeaders.REPLAY_ATTEMPTS, "2");
        EventHeaders.set(headers, EventHeaders.REPLAY_OF, "articles.dead-letters/3/17");

        stream.publishBytes(KEY, NO_AVRO, headers);

        var letter = onlyLetter().headers();
        assertThat(letter.lastHeader("cookie")).isNull();
        assertThat(EventHeaders.get(letter, EventHeaders.REPLAY_ATTEMPTS)).hasValue("2");
        assertThat(EventHeaders.get(letter, EventHeaders.REPLAY_OF)).hasValue("articles.dead-letters/3/17");
        assertThat(EventHeaders.get(letter, DeadLetterHeaders.CUT)).hasValue("headers of 9006 bytes");
    }

    @Test
    void shouldNotLetTheHeadersOfAReplayMakeARecordTooLarge() {
        var headers = new RecordHeaders();
        headers.add("cookie", new byte[8 * 1024 - 6]);
        EventHeaders.set(headers, EventHeaders.REPLAY_ATTEMPTS, "1");
        EventHeaders.set(headers, EventHeaders.REPLAY_OF, "articles.dead-letters/3/17");

        stream.publish(News.harbour("h1"), headers);

        assertThat(stream.enriched()).extracting(TestRecord::key).containsExactly("h1");
    }

    @Test
    void shouldBelieveNothingThatARecordSaysOfDeadLettersBeforeItIsOne() {
        var headers = new RecordHeaders();
        EventHeaders.set(headers, DeadLetterHeaders.TOPIC, "payments");
        EventHeaders.set(headers, DeadLetterHeaders.EXCEPTION, "an earlier one");
        EventHeaders.set(headers, DeadLetterHeaders.CUT, "a lie");

        stream.publishBytes(KEY, NO_AVRO, headers);

        var letter = onlyLetter().headers();
        assertThat(EventHeaders.get(letter, DeadLetterHeaders.TOPIC)).hasValue("articles.raw");
        assertThat(letter.lastHeader(DeadLetterHeaders.EXCEPTION)).isNull();
        assertThat(letter.lastHeader(DeadLetterHeaders.CUT)).isNull();
    }

    @Test
    void shouldTellOnWhatComesOfItThatADocumentWasReplayed() {
        var headers = new RecordHeaders();
        EventHeaders.set(headers, EventHeaders.REPLAY_ATTEMPTS, "1");

        stream.publish(News.harbour("h1"), headers);

        assertThat(stream.decisions())
                .singleElement()
                .extracting(decision -> EventHeaders.get(decision.headers(), EventHeaders.REPLAY_ATTEMPTS)
                        .orElse(""))
                .isEqualTo("1");
    }

    @Test
    void shouldHaveNoInternalTopicThatAResetDoesNotKnow() {
        stream.publish(News.from("port.example", News.harbour("h1")));

        assertThat(stream.internalTopics()).containsExactlyInAnyOrderElementsOf(InternalTopics.of("khabar-test"));
    }

    private TestRecord<byte[], byte[]> onlyLetter() {
        List<TestRecord<byte[], byte[]>> letters = stream.deadLetters();
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }
}
