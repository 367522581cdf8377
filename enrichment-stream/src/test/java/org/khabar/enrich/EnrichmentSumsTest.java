package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.separate.SeparateDocument;
import org.khabar.schema.Articles;
import org.khabar.schema.topic.Topics;

/** The sums that the metrics promise, after a batch in which every way out is taken. */
class EnrichmentSumsTest {
    @TempDir
    Path stateDir;

    private StreamUnderTest stream;

    @BeforeEach
    void publishABatchThatTakesEveryWayOut() {
        stream = StreamUnderTest.changed(stateDir, CutAtStars::stages);
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbour("h1"));
        stream.publish(News.harbour("h2"));
        stream.publish(News.harbourLater("h1"));
        stream.publish(News.tramAndOlives("t1"));
        stream.publish(News.tram("t1"));
        stream.publish(News.olives("o1"));
        stream.publish(News.vineyard("v1"));
        stream.publish(News.harbour("v1"));
        stream.publish(News.harbourBrief("b1"));
        stream.publish(News.library("h2"));
        stream.retract("t1");
        stream.retract("nobody");
        stream.publish(Articles.document("e1", " "));
        stream.publish(Articles.document("o1", " "));
        stream.publishBytes(null, null, new RecordHeaders());
        stream.publishBytes(new byte[] {'k'}, new byte[] {1}, new RecordHeaders());
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void shouldCountEveryDocumentOnce() {
        assertThat(stream.count("khabar.documents.read")).isEqualTo(17);
        assertThat(stream.count("khabar.documents.separated")).isEqualTo(10);
        assertThat(stream.count("khabar.documents.refetched")).isEqualTo(1);
        assertThat(stream.count("khabar.documents.rejected", "reason", "empty_text"))
                .isEqualTo(2);
        assertThat(stream.count("khabar.documents.retracted")).isEqualTo(2);
        assertThat(stream.count("khabar.dead.letters", "reason", "no_key")).isEqualTo(1);
        assertThat(stream.count("khabar.dead.letters", "reason", "not_avro")).isEqualTo(1);
    }

    @Test
    void shouldCountEveryArticleOnce() {
        assertThat(stream.count("khabar.articles.separated")).isEqualTo(11);
        assertThat(stream.count("khabar.articles.duplicates", "kind", "exact")).isEqualTo(2);
        assertThat(stream.count("khabar.articles.duplicates", "kind", "near")).isEqualTo(1);
        assertThat(stream.count("khabar.articles.enriched", "change", "new")).isEqualTo(5);
        assertThat(stream.count("khabar.articles.enriched", "change", "revised"))
                .isEqualTo(3);
    }

    @Test
    void shouldWriteOneDecisionForEveryDocumentThatEndedAndEveryArticle() {
        var ended = stream.count("khabar.documents.refetched")
                + stream.count("khabar.documents.rejected")
                + stream.count("khabar.documents.retracted")
                + stream.count("khabar.dead.letters");

        assertThat(stream.decisions()).hasSize(Math.toIntExact(ended + stream.count("khabar.articles.separated")));
    }

    @Test
    void shouldWriteWhatItCounts() {
        assertThat(stream.enriched())
                .filteredOn(article -> article.value() != null)
                .hasSize(Math.toIntExact(stream.count("khabar.articles.enriched")));
        assertThat(stream.duplicates())
                .hasSize(Math.toIntExact(
                        stream.count("khabar.articles.duplicates") + stream.count("khabar.documents.refetched")));
        assertThat(stream.read(Topics.REJECTED)).hasSize(Math.toIntExact(stream.count("khabar.documents.rejected")));
        assertThat(stream.deadLetters()).hasSize(Math.toIntExact(stream.count("khabar.dead.letters")));
    }

    @Test
    void shouldCountADocumentThatSeparationCannotBearAmongTheDeadLetters() {
        stream.close();
        stream = StreamUnderTest.changed(
                stateDir,
                guard -> CutAtStars.with(new SeparateDocument(
                        scrape -> {
                            throw new IllegalStateException("too winding");
                        },
                        guard)));

        stream.publish(News.harbour("h1"));

        assertThat(stream.count("khabar.documents.read")).isEqualTo(1);
        assertThat(stream.count("khabar.dead.letters", "reason", "stage_failed"))
                .isEqualTo(1);
    }
}
