package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.khabar.enrich.StreamUnderTest.assertTombstone;

import java.nio.file.Path;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.schema.Outcome;
import org.khabar.schema.internal.WithdrawalReason;

/**
 * Articles that a revision moves to another language, and so to another shard, through the whole topology. In memory all
 * shards are one task with one index; what a shard does of which an article has left is tested in DeduplicateTest.
 */
class MovedArticlesTest {
    @TempDir
    Path stateDir;

    private StreamUnderTest stream;

    @BeforeEach
    void start() {
        stream = StreamUnderTest.changed(stateDir, CutAtStars::stages);
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void shouldMoveARevisionInAnotherLanguageToItsShardWithoutATombstone() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.library("h1"));

        var versions = stream.enriched();
        assertThat(versions)
                .allSatisfy(version -> assertThat(version.value()).isNotNull())
                .extracting(version -> version.value().getLanguage().getTag())
                .containsExactly("en", "ar");
        var sent = stream.sentToShards();
        assertThat(sent.get(1).value().getWithdrawal().getShard()).isEqualTo("english");
        assertThat(sent.get(1).value().getWithdrawal().getReason()).isEqualTo(WithdrawalReason.MOVED);
        assertThat(sent.get(2).value().getCandidate().getShard()).isEqualTo("arabic");
    }

    @Test
    void shouldForgetAnArticleInTheShardThatItLeft() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.library("h1"));
        stream.enriched();

        stream.publish(News.harbour("h2"));

        assertThat(stream.enriched()).extracting(record -> record.key()).containsExactly("h2");
        assertThat(stream.duplicates()).isEmpty();
    }

    @Test
    void shouldLetCopiesOfTheOldTextPointToTheArticleThatMoved() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbour("h2"));
        stream.publish(News.library("h1"));
        stream.duplicates();

        stream.publish(News.harbour("h3"));

        assertThat(stream.duplicates())
                .extracting(
                        duplicate -> duplicate.value().getDuplicateOf(),
                        duplicate -> duplicate.value().getMatchedArticleId())
                .containsExactly(tuple("h1", "h2"));
    }

    @Test
    void shouldFreeTheShardThatTheArticleLeftWhenItIsRetracted() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbour("h2"));
        stream.publish(News.library("h1"));
        stream.retract("h1");
        stream.enriched();
        stream.duplicates();

        stream.publish(News.harbour("h3"));
        var decision = stream.lastDecision();
        stream.publish(News.harbour("h4"));

        assertThat(stream.enriched()).extracting(TestRecord::key).containsExactly("h3");
        assertThat(decision.getOutcome()).isEqualTo(Outcome.ENRICHED);
        assertThat(decision.getReason()).isEqualTo("ORIGINAL_RETRACTED");
        assertThat(decision.getDetail()).contains("h1");
        assertThat(stream.duplicates())
                .extracting(duplicate -> duplicate.value().getDuplicateOf())
                .containsExactly("h3");
    }

    @Test
    void shouldFreeTheShardThatTheArticleWasInWhenItIsRetracted() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.library("h1"));
        stream.publish(News.library("l2"));
        stream.retract("h1");
        stream.enriched();

        stream.publish(News.library("l3"));

        assertThat(stream.enriched()).extracting(TestRecord::key).containsExactly("l3");
        assertThat(stream.lastDecision().getReason()).isEqualTo("ORIGINAL_RETRACTED");
    }

    @Test
    void shouldWithdrawAnArticleThatHasMovedOnce() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.library("h1"));
        stream.enriched();
        stream.sentToShards();

        stream.retract("h1");

        assertThat(stream.enriched()).singleElement().satisfies(record -> assertTombstone("h1", record));
        assertThat(stream.withdrawalReasons())
                .containsExactly(WithdrawalReason.RETRACTED, WithdrawalReason.RETRACTED_ELSEWHERE);
    }

    @Test
    void shouldEnrichAnArticleThatMovesThereAndBack() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.library("h1"));
        stream.publish(News.harbour("h1"));
        stream.publish(News.library("l1"));

        assertThat(stream.enriched())
                .extracting(TestRecord::key, record -> record.value().getRevision())
                .containsExactly(tuple("h1", 1), tuple("h1", 2), tuple("h1", 3), tuple("l1", 1));
        assertThat(stream.duplicates()).isEmpty();
        assertThat(stream.entriesOf("newest-versions")).isEqualTo(1);
    }

    @Test
    void shouldRememberNoVersionOfArticlesThatStay() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbourLater("h1"));
        stream.retract("h1");

        assertThat(stream.entriesOf("newest-versions")).isZero();
    }

    @Test
    void shouldWithdrawAnArticleThatIsACopyWhereItMoves() {
        stream.publish(News.library("l1"));
        stream.publish(News.harbour("h1"));
        stream.enriched();

        stream.publish(News.library("h1"));

        assertThat(stream.enriched()).singleElement().satisfies(record -> assertTombstone("h1", record));
        assertThat(stream.duplicates())
                .extracting(TestRecord::key, duplicate -> duplicate.value().getDuplicateOf())
                .containsExactly(tuple("h1", "l1"));
    }
}
