package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.schema.Outcome;
import org.khabar.schema.topic.Topics;

/** Documents that are taken back, through the whole topology. */
class RetractionsTest {
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
    void shouldWithdrawAllArticlesOfARetractedDocument() {
        stream.publish(News.tramAndOlives("t1"));
        stream.enriched();

        stream.retract("t1");

        var tombstones = stream.enriched();
        assertThat(tombstones).extracting(record -> record.key()).containsExactly("t1", "t1#2");
        assertThat(tombstones).allSatisfy(record -> assertThat(record.value()).isNull());
        assertThat(stream.decisions()).last().satisfies(decision -> {
            assertThat(decision.key()).isEqualTo("t1");
            assertThat(decision.value().getOutcome()).isEqualTo(Outcome.RETRACTED);
            assertThat(decision.value().getReason()).isEqualTo("WITHDRAWN");
            assertThat(decision.value().getArticleId()).isNull();
        });
    }

    @Test
    void shouldEnrichTheNextCopyOfARetractedOriginalAndSayWhy() {
        stream.publish(News.harbour("h1"));
        stream.retract("h1");
        stream.enriched();

        stream.publish(News.harbour("h2"));

        assertThat(stream.enriched()).extracting(record -> record.key()).containsExactly("h2");
        assertThat(stream.duplicates()).isEmpty();
        assertThat(stream.decisions()).last().satisfies(decision -> {
            assertThat(decision.value().getOutcome()).isEqualTo(Outcome.ENRICHED);
            assertThat(decision.value().getReason()).isEqualTo("ORIGINAL_RETRACTED");
            assertThat(decision.value().getDetail()).contains("the text of h1");
        });
    }

    @Test
    void shouldEnrichTheNextNearCopyOfARetractedOriginalAndSayWhy() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbourLater("h2"));
        stream.retract("h1");
        stream.enriched();

        stream.publish(News.harbourBrief("h3"));

        assertThat(stream.enriched()).extracting(record -> record.key()).containsExactly("h3");
        assertThat(stream.decisions())
                .last()
                .satisfies(decision -> assertThat(decision.value().getReason()).isEqualTo("ORIGINAL_RETRACTED"));
    }

    @Test
    void shouldEnrichTheNextCopyWhenTheRetractedOriginalHadCopies() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbour("h2"));
        stream.retract("h1");
        stream.enriched();
        stream.duplicates();

        stream.publish(News.harbour("h3"));
        stream.publish(News.harbour("h4"));

        assertThat(stream.enriched()).extracting(record -> record.key()).containsExactly("h3");
        assertThat(stream.duplicates())
                .extracting(duplicate -> duplicate.value().getDuplicateOf())
                .containsExactly("h3");
    }

    @Test
    void shouldWithdrawAnOriginalThatHasCopiesAndEndTheirCount() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.from("copy.example", News.harbour("h2")));
        stream.enriched();
        stream.copyCounts();

        stream.retract("h1");
        assertThat(stream.enriched()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("h1");
            assertThat(record.value()).isNull();
        });
        assertThat(stream.copyCounts()).containsExactly(0);

        stream.publish(News.harbour("h3"));
        assertThat(stream.read(Topics.COPIES)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("h3");
            assertThat(record.value().getCount()).isEqualTo(1);
            assertThat(record.value().getSources()).containsExactly("copy.example");
        });
    }

    @Test
    void shouldLetTheOriginalStandWhenACopyIsRetracted() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbour("h2"));
        stream.retract("h2");
        stream.duplicates();

        stream.publish(News.harbour("h3"));

        assertThat(stream.duplicates())
                .extracting(duplicate -> duplicate.value().getDuplicateOf())
                .containsExactly("h1");
        assertThat(stream.copyCounts()).containsExactly(1, 0, 1);
        assertThat(stream.decisions())
                .extracting(decision -> decision.value().getOutcome())
                .containsExactly(Outcome.ENRICHED, Outcome.DUPLICATE, Outcome.RETRACTED, Outcome.DUPLICATE);
    }

    @Test
    void shouldDecideOnTheRetractionOfAnUnknownDocument() {
        stream.retract("nobody");

        assertThat(stream.enriched()).isEmpty();
        assertThat(stream.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.value().getOutcome()).isEqualTo(Outcome.RETRACTED);
            assertThat(decision.value().getReason()).isEqualTo("NOTHING_HELD");
            assertThat(decision.value().getRevision()).isZero();
        });
    }

    @Test
    void shouldEnrichARetractedDocumentThatComesAgain() {
        stream.publish(News.harbour("h1"));
        stream.retract("h1");
        stream.enriched();

        stream.publish(News.harbour("h1"));

        assertThat(stream.enriched())
                .extracting(record -> record.value().getRevision())
                .containsExactly(2);
    }

    @Test
    void shouldGiveARetractedDocumentThatComesAgainItsCopiesBack() {
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbour("h2"));
        stream.retract("h1");
        stream.enriched();
        stream.duplicates();

        stream.publish(News.harbourLater("h1"));
        stream.publish(News.harbour("h3"));

        assertThat(stream.enriched()).extracting(record -> record.key()).containsExactly("h1");
        assertThat(stream.duplicates())
                .extracting(duplicate -> duplicate.value().getDuplicateOf())
                .containsExactly("h1");
        assertThat(stream.copyCounts()).containsExactly(1, 0, 1, 2);
    }

    @Test
    void shouldTakeARetractedDocumentThatComesAgainForACopyOfTheOneThatTookItsPlace() {
        stream.publish(News.harbour("h1"));
        stream.retract("h1");
        stream.publish(News.harbour("h2"));
        stream.enriched();

        stream.publish(News.harbour("h1"));

        assertThat(stream.duplicates())
                .extracting(
                        duplicate -> duplicate.key(),
                        duplicate -> duplicate.value().getDuplicateOf())
                .containsExactly(tuple("h1", "h2"));
        assertThat(stream.enriched())
                .allSatisfy(record -> assertThat(record.value()).isNull());
    }
}
