package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.DuplicateRelation;
import org.khabar.schema.TailDifference;

/** Texts that share a part, through the whole topology. */
class NearCopiesTest {
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
    void shouldMarkANearCopyAsDuplicateAndSayHowItDiffers() {
        stream.publish(News.harbourLater("h1"));
        stream.publish(News.harbour("h2"));

        var duplicate = only(stream.duplicates()).value();
        assertThat(duplicate.getKind()).isEqualTo(DuplicateKind.NEAR);
        assertThat(duplicate.getRelation()).isEqualTo(DuplicateRelation.CONTAINED_IN);
        assertThat(duplicate.getDuplicateOf()).isEqualTo("h1");
        assertThat(duplicate.getSimilarity()).isBetween(0.5, 0.9);
        assertThat(duplicate.getContainment()).isEqualTo(1.0);
        assertThat(duplicate.getDiffers().getTitle()).isFalse();
        assertThat(duplicate.getDiffers().getWords()).isNegative();
        assertThat(duplicate.getDiffers().getTail()).isEqualTo(TailDifference.CUT);
        assertThat(stream.enriched()).extracting(article -> article.key()).containsExactly("h1");
    }

    @Test
    void shouldEnrichAReportAndNameTheBriefThatItHolds() {
        stream.publish(News.harbour("brief"));
        stream.publish(News.harbourReport("report"));

        assertThat(stream.duplicates()).isEmpty();
        var report = stream.enriched().get(1).value();
        assertThat(report.getArticleId()).isEqualTo("report");
        assertThat(report.getContains()).singleElement().satisfies(contained -> {
            assertThat(contained.getArticleId()).isEqualTo("brief");
            assertThat(contained.getRelation()).isEqualTo(DuplicateRelation.CONTAINS);
            assertThat(contained.getContainment()).isGreaterThan(0.8);
        });
        assertThat(stream.decisions().get(1).value().getContains()).isEqualTo(report.getContains());
    }

    @Test
    void shouldTakeABriefThatComesAfterTheReportForAPartOfIt() {
        stream.publish(News.harbourReport("report"));
        stream.publish(News.harbour("brief"));

        assertThat(only(stream.duplicates()).value().getRelation()).isEqualTo(DuplicateRelation.CONTAINED_IN);
    }

    private static <T> T only(List<T> records) {
        assertThat(records).hasSize(1);
        return records.get(0);
    }
}
