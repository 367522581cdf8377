package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.khabar.enrich.StreamUnderTest.assertTombstone;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.schema.Articles;
import org.khabar.schema.ChangeKind;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.Outcome;
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
        assertThat(stream.copyCounts()).containsExactly(1, 0);
    }

    @Test
    void shouldFindThatARevisedCopyIsANearCopyOfAnotherArticleNow() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.vineyard("v1"));
        stream.publish(News.harbour("h2"));
        stream.duplicates();
        stream.enriched();

        stream.publish(Articles.document("h2", News.VINEYARD + "\nA second frost is not expected."));

        assertThat(stream.duplicates()).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.key()).isEqualTo("h2");
            assertThat(duplicate.value().getKind()).isEqualTo(DuplicateKind.NEAR);
            assertThat(duplicate.value().getDuplicateOf()).isEqualTo("v1");
            assertThat(duplicate.value().getRevision()).isEqualTo(2);
        });
        assertThat(stream.enriched()).singleElement().satisfies(record -> assertTombstone("h2", record));
        assertThat(copies()).containsExactly(tuple("h1", 1), tuple("h1", 0), tuple("v1", 1));
    }

    @Test
    void shouldCountARevisedCopyOnceThatStaysACopy() {
        stream.publish(News.harbourLater("h1"));
        stream.publish(News.harbour("h2"));
        stream.publish(News.harbourBrief("h2"));

        assertThat(stream.duplicates())
                .extracting(
                        duplicate -> duplicate.value().getDuplicateOf(),
                        duplicate -> duplicate.value().getRevision())
                .containsExactly(tuple("h1", 1), tuple("h1", 2));
        assertThat(copies()).last().isEqualTo(tuple("h1", 1));
    }

    @Test
    void shouldPublishAnOriginalAgainThatShowedAnothersTextForAMoment() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbour("h2"));
        stream.publish(News.vineyard("v1"));
        stream.publish(News.vineyard("h1"));
        stream.enriched();

        stream.publish(News.harbour("h1"));

        assertThat(stream.enriched()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("h1");
            assertThat(record.value().getRevision()).isEqualTo(3);
        });
        assertThat(copies()).last().isEqualTo(tuple("h1", 1));
    }

    @Test
    void shouldTakeANearCopyThatIsFetchedAgainForARefetch() {
        stream.publish(News.harbourLater("h1"));
        stream.publish(News.harbour("h2"));
        stream.publish(News.harbour("h2"));

        assertThat(stream.duplicates())
                .extracting(
                        duplicate -> duplicate.value().getKind(),
                        duplicate -> duplicate.value().getDuplicateOf())
                .containsExactlyInAnyOrder(tuple(DuplicateKind.NEAR, "h1"), tuple(DuplicateKind.REFETCH, "h2"));
        assertThat(copies()).containsExactly(tuple("h1", 1));
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

    private List<Tuple> copies() {
        return stream.read(Topics.COPIES).stream()
                .map(copies -> tuple(copies.key(), copies.value().getCount()))
                .toList();
    }
}
