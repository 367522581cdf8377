package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.schema.Articles;
import org.khabar.schema.ChangeKind;
import org.khabar.schema.Copies;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.DuplicateRelation;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Outcome;
import org.khabar.schema.TailDifference;
import org.khabar.schema.internal.WithdrawalReason;
import org.khabar.schema.topic.Topics;

/** Documents that come again: refetches and revisions, through the whole topology. */
class RevisionsTest {
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
    void shouldTakeTheSameDocumentWithTheSameTextForARefetch() {
        stream.publish(News.harbour("h1"));
        var again = stream.publish(News.harbour("h1"));

        assertThat(stream.duplicates()).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.key()).isEqualTo("h1");
            assertThat(duplicate.value().getKind()).isEqualTo(DuplicateKind.REFETCH);
            assertThat(duplicate.value().getDuplicateOf()).isEqualTo("h1");
            assertThat(duplicate.value().getOrigin()).isEqualTo(again);
        });
        assertThat(stream.enriched()).hasSize(1);
        assertThat(stream.decisions())
                .extracting(decision -> decision.value().getOutcome())
                .containsExactlyInAnyOrder(Outcome.ENRICHED, Outcome.REFETCH);
    }

    @Test
    void shouldNotCountARefetchAmongTheCopies() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbour("h1"));

        assertThat(stream.read(Topics.COPIES)).isEmpty();
    }

    @Test
    void shouldEnrichARevisionInPlaceOfTheVersionBefore() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbourLater("h1"));

        var versions = stream.enriched();
        assertThat(versions).extracting(version -> version.key()).containsExactly("h1", "h1");
        assertThat(versions)
                .extracting(version -> version.value().getRevision())
                .containsExactly(1, 2);
        assertThat(versions)
                .extracting(version -> version.value().getChangeKind())
                .containsExactly(ChangeKind.NEW, ChangeKind.REVISED);
        assertThat(versions.get(1).value().getBody()).endsWith("from the next day on.");
        assertThat(stream.duplicates()).isEmpty();
    }

    @Test
    void shouldNeverJudgeARevisionAgainstItself() {
        stream.publish(News.harbour("h1"));
        stream.publish(Articles.document("h1", News.HARBOUR.replace(",", " -")));

        assertThat(stream.duplicates()).isEmpty();
        assertThat(stream.enriched())
                .extracting(version -> version.value().getRevision())
                .containsExactly(1, 2);
    }

    @Test
    void shouldKeepTheCopiesOfAnOriginalThatIsRevised() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbour("h2"));
        stream.publish(News.harbourLater("h1"));
        stream.publish(News.harbour("h3"));

        var duplicates = stream.duplicates();
        assertThat(duplicates).extracting(duplicate -> duplicate.key()).containsExactly("h2", "h3");
        assertThat(duplicates)
                .extracting(duplicate -> duplicate.value().getDuplicateOf())
                .containsOnly("h1");
        assertThat(duplicates.get(1).value().getMatchedArticleId()).isEqualTo("h2");
        assertThat(stream.enriched()).noneSatisfy(record -> assertTombstone("h1", record));
    }

    @Test
    void shouldWithdrawAPartThatARevisionNoLongerHas() {
        stream.publish(News.tramAndOlives("t1"));
        stream.enriched();

        stream.publish(News.tram("t1"));

        var after = stream.enriched();
        assertThat(after).extracting(record -> record.key()).containsExactlyInAnyOrder("t1", "t1#2");
        assertThat(after).anySatisfy(record -> {
            assertThat(record.key()).isEqualTo("t1");
            assertThat(record.value().getParts()).isEqualTo(1);
        });
        assertThat(after).anySatisfy(record -> assertTombstone("t1#2", record));
        assertThat(reasons()).containsExactly(WithdrawalReason.VANISHED);
    }

    @Test
    void shouldNotTakeAPartForACopyOfOneThatItReplaces() {
        stream.publish(News.tramAndOlives("t1"));
        stream.enriched();

        stream.publish(News.olives("t1"));

        assertThat(stream.duplicates()).isEmpty();
        assertThat(stream.enriched())
                .anySatisfy(record -> {
                    assertThat(record.key()).isEqualTo("t1");
                    assertThat(record.value().getTitle()).isEqualTo("معصرة قديمة تستقبل موسم الزيتون");
                })
                .anySatisfy(record -> assertTombstone("t1#2", record));
    }

    @Test
    void shouldLetTheNextCopyOfAVanishedPartBeAnOriginal() {
        stream.publish(News.tramAndOlives("t1"));
        stream.publish(News.tram("t1"));
        stream.enriched();

        stream.publish(News.olives("o1"));

        assertThat(stream.enriched()).extracting(record -> record.key()).containsExactly("o1");
        assertThat(stream.duplicates()).isEmpty();
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
    void shouldKeepTheCopiesOfAnArticleThatMovesToAnotherLanguage() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbour("h2"));
        stream.publish(News.library("h1"));
        stream.duplicates();

        stream.publish(News.harbour("h3"));

        assertThat(stream.duplicates())
                .extracting(duplicate -> duplicate.value().getDuplicateOf())
                .containsExactly("h1");
    }

    @Test
    void shouldKeepACopyThatIsRevisedAndIsACopyStill() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbour("h2"));
        stream.enriched();

        stream.publish(News.harbourLater("h2"));

        assertThat(stream.duplicates()).last().satisfies(duplicate -> {
            assertThat(duplicate.key()).isEqualTo("h2");
            assertThat(duplicate.value().getRevision()).isEqualTo(2);
            assertThat(duplicate.value().getKind()).isEqualTo(DuplicateKind.NEAR);
            assertThat(duplicate.value().getRelation()).isEqualTo(DuplicateRelation.CONTAINS);
            assertThat(duplicate.value().getDiffers().getTail()).isEqualTo(TailDifference.EXTENDED);
        });
    }

    @Test
    void shouldBringBackAPartThatHadVanished() {
        stream.publish(News.tramAndOlives("t1"));
        stream.publish(News.tram("t1"));
        stream.enriched();

        stream.publish(News.tramAndOlives("t1"));

        assertThat(stream.enriched())
                .extracting(record -> record.key(), record -> record.value().getRevision())
                .containsExactly(tuple("t1", 3), tuple("t1#2", 3));
        assertThat(stream.duplicates()).isEmpty();
    }

    @Test
    void shouldEnrichACopyThatARevisionMakesAnOriginal() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbour("h2"));
        stream.publish(News.vineyard("h2"));

        assertThat(stream.enriched())
                .filteredOn(record -> record.key().equals("h2"))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.value().getRevision()).isEqualTo(2);
                    assertThat(record.value().getChangeKind()).isEqualTo(ChangeKind.REVISED);
                });
        assertThat(counts()).containsExactly(1, 0);
    }

    @Test
    void shouldWithdrawAnOriginalThatARevisionMakesACopy() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.vineyard("v1"));
        stream.enriched();

        stream.publish(News.harbour("v1"));

        assertThat(stream.enriched()).singleElement().satisfies(record -> assertTombstone("v1", record));
        assertThat(stream.duplicates()).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.key()).isEqualTo("v1");
            assertThat(duplicate.value().getDuplicateOf()).isEqualTo("h1");
            assertThat(duplicate.value().getRevision()).isEqualTo(2);
        });
    }

    @Test
    void shouldWithdrawTheArticlesOfADocumentThatIsRejectedNow() {
        stream.publish(News.harbour("h1"));
        stream.enriched();

        stream.publish(Articles.document("h1", " "));

        assertThat(stream.enriched()).singleElement().satisfies(record -> assertTombstone("h1", record));
        assertThat(stream.read(Topics.REJECTED)).hasSize(1);
    }

    private static void assertTombstone(String articleId, TestRecord<String, EnrichedArticle> record) {
        assertThat(record.key()).isEqualTo(articleId);
        assertThat(record.value()).isNull();
    }

    private List<Integer> counts() {
        return stream.read(Topics.COPIES).stream()
                .map(TestRecord::value)
                .map(Copies::getCount)
                .toList();
    }

    private List<WithdrawalReason> reasons() {
        return stream.sentToShards().stream()
                .filter(message -> message.value().getWithdrawal() != null)
                .map(message -> message.value().getWithdrawal().getReason())
                .toList();
    }
}
