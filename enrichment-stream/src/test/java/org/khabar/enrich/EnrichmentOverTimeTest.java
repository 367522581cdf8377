package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.schema.ChangeKind;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.topic.Topics;

/** What is remembered, for how long: the time is that of the records, whatever the clock says. */
class EnrichmentOverTimeTest {
    private static final Duration DEDUPLICATE_RETENTION = Duration.ofDays(3);
    private static final Duration REVISE_RETENTION = Duration.ofDays(30);
    private static final Duration MOMENT = Duration.ofMinutes(2);

    @TempDir
    Path stateDir;

    private StreamUnderTest stream;

    @BeforeEach
    void start() {
        stream = StreamUnderTest.shipped(
                stateDir,
                Map.of(
                        EnrichmentConfig.DEDUPLICATE_RETENTION_MS_CONFIG,
                        Long.toString(DEDUPLICATE_RETENTION.toMillis()),
                        EnrichmentConfig.REVISE_RETENTION_MS_CONFIG,
                        Long.toString(REVISE_RETENTION.toMillis())));
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void shouldStillKnowAnArticleShortlyBeforeItsRetentionEnds() {
        stream.publish(News.harbour("h1"));
        stream.passInTheStream(DEDUPLICATE_RETENTION.minus(MOMENT));

        stream.publish(News.harbour("h2"));

        assertThat(stream.duplicates()).extracting(TestRecord::key).containsExactly("h2");
    }

    @Test
    void shouldForgetAnArticleThatIsOlderThanTheRetention() {
        stream.publish(News.harbour("h1"));
        stream.passInTheStream(DEDUPLICATE_RETENTION.plus(MOMENT));
        stream.enriched();

        stream.publish(News.harbour("h2"));

        assertThat(stream.enriched()).extracting(TestRecord::key).containsExactly("h2");
        assertThat(stream.duplicates()).isEmpty();
    }

    @Test
    void shouldHoldOnlyWhatIsYoungerThanTheRetention() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbour("h2"));
        assertThat(stream.entriesOf("indexed-articles")).isEqualTo(2);
        assertThat(stream.entriesOf("copies-per-original")).isEqualTo(1);

        stream.passInTheStream(DEDUPLICATE_RETENTION.plus(MOMENT));

        assertThat(stream.entriesOf("indexed-articles")).isEqualTo(1);
        assertThat(stream.entriesOf("copies-per-original")).isZero();
    }

    @Test
    void shouldFollowAChainOfCopiesBeyondTheAgeOfItsOriginal() {
        stream.publish(News.harbour("h1"));
        stream.passInTheStream(DEDUPLICATE_RETENTION.minus(MOMENT));
        stream.publish(News.harbour("h2"));
        stream.passInTheStream(MOMENT.multipliedBy(2));
        stream.duplicates();

        stream.publish(News.harbour("h3"));

        assertThat(stream.duplicates()).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.value().getDuplicateOf()).isEqualTo("h1");
            assertThat(duplicate.value().getMatchedArticleId()).isEqualTo("h2");
        });
    }

    @Test
    void shouldStillKnowADocumentShortlyBeforeItsRetentionEnds() {
        stream.publish(News.harbour("h1"));
        stream.passInTheStream(REVISE_RETENTION.minus(MOMENT));

        stream.publish(News.harbour("h1"));

        assertThat(stream.duplicates())
                .extracting(duplicate -> duplicate.value().getKind())
                .containsExactly(DuplicateKind.REFETCH);
    }

    @Test
    void shouldTakeADocumentForNewWhenItWasNotSeenForLong() {
        stream.publish(News.harbour("h1"));
        stream.passInTheStream(REVISE_RETENTION.plus(MOMENT));
        stream.enriched();

        stream.publish(News.harbour("h1"));

        assertThat(stream.enriched()).singleElement().satisfies(article -> {
            assertThat(article.value().getRevision()).isEqualTo(1);
            assertThat(article.value().getChangeKind()).isEqualTo(ChangeKind.NEW);
        });
    }

    @Test
    void shouldRememberADocumentFromTheLastTimeThatItWasSeen() {
        stream.publish(News.harbour("h1"));
        stream.passInTheStream(REVISE_RETENTION.minus(MOMENT));
        stream.publish(News.harbour("h1"));
        stream.passInTheStream(REVISE_RETENTION.minus(MOMENT));
        stream.duplicates();

        stream.publish(News.harbour("h1"));

        assertThat(stream.duplicates()).hasSize(1);
    }

    @Test
    void shouldJudgeALateRecordAgainstWhatIsHeld() {
        stream.pass(Duration.ofHours(2));
        stream.publish(News.harbour("h1"));
        stream.pass(Duration.ofHours(-1));

        stream.publish(News.harbour("h2"));

        assertThat(stream.duplicates())
                .extracting(duplicate -> duplicate.value().getDuplicateOf())
                .containsExactly("h1");
        assertThat(stream.read(Topics.COPIES)).hasSize(1);
    }
}
