package org.khabar.enrich.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.Stages;
import org.khabar.enrich.article.Enriched;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.Articles;
import org.khabar.schema.ChangeKind;
import org.khabar.schema.Entity;
import org.khabar.schema.Outcome;
import org.khabar.schema.RawDocument;
import org.khabar.schema.RejectionReason;

class DocumentAnalyzerTest {
    private static final String FERRY = """
            A new ferry for the islands

            The shipping company introduced its new ferry in Beirut on 3 May 2025, and said that it would carry two hundred \
            cars and eight hundred passengers across to Cyprus every other day.
            """;

    private static DocumentAnalyzer analyzer;
    private static DocumentAnalyzer toTheLetter;

    @BeforeAll
    static void loadStages() {
        var guard = new StageGuard(new EnrichmentMetrics(new SimpleMeterRegistry()));
        analyzer = new DocumentAnalyzer(Stages.load(guard));
        toTheLetter = new DocumentAnalyzer(Stages.loadWithoutSeparation(guard));
    }

    @Test
    void shouldSayOfADocumentWhatTheStreamWouldSayOfAnOriginal() {
        var analysis = analyzer.analyze(Articles.document("f1", FERRY), Articles.origin(4));

        assertThat(analysis.endings()).isEmpty();
        assertThat(analysis.articles()).singleElement().satisfies(enriched -> {
            var article = enriched.article();
            assertThat(article.getArticleId()).isEqualTo("f1");
            assertThat(article.getOrigin()).isEqualTo(Articles.origin(4));
            assertThat(article.getChangeKind()).isEqualTo(ChangeKind.NEW);
            assertThat(article.getTitle()).isEqualTo("A new ferry for the islands");
            assertThat(article.getBody()).doesNotContain("A new ferry for the islands");
            assertThat(article.getLanguage().getTag()).isEqualTo("en");
            assertThat(article.getEntities()).extracting(Entity::getName).contains("Beirut", "Cyprus");
            assertThat(enriched.decision().getOutcome()).isEqualTo(Outcome.ENRICHED);
        });
    }

    @Test
    void shouldRejectWhatTheStreamWouldReject() {
        var analysis = analyzer.analyze(Articles.document("e1", "12:30"), Articles.origin(0));

        assertThat(analysis.articles()).isEmpty();
        assertThat(analysis.endings()).singleElement().satisfies(ending -> {
            assertThat(ending.decision().getOutcome()).isEqualTo(Outcome.REJECTED);
            assertThat(ending.rejections().get(0).getReason()).isEqualTo(RejectionReason.EMPTY_TEXT);
        });
    }

    @Test
    void shouldRememberNothing() {
        var document = Articles.document("f1", FERRY);

        var first = analyzer.analyze(document, Articles.origin(0));
        var second = analyzer.analyze(document, Articles.origin(0));

        assertThat(second.articles())
                .extracting(Enriched::article)
                .isEqualTo(first.articles().stream().map(Enriched::article).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FERRY,
                "",
                " ",
                "\n\n",
                "  two blanks before, two behind  ",
                "12:30",
                "Home\nSport\nWeather\nSign in",
                "\u00a0no-break\u200f marks\r\nand a carriage return\t",
                "قراءة المزيد"
            })
    void shouldKeepATextThatIsNotSeparatedToTheLetter(String text) {
        var analysis = toTheLetter.analyze(Articles.document("d1", text), Articles.origin(0));

        assertThat(analysis.endings()).isEmpty();
        assertThat(analysis.articles())
                .extracting(enriched -> enriched.article().getBody())
                .containsExactly(text);
    }

    @Test
    void shouldKeepALargeTextThatIsNotSeparatedToTheLetter() {
        var text = "خبر طويل ".repeat(40_000);

        var analysis = toTheLetter.analyze(Articles.document("d1", text), Articles.origin(0));

        assertThat(analysis.articles())
                .extracting(enriched -> enriched.article().getBody())
                .containsExactly(text);
    }

    @Test
    void shouldKeepTheGivenTitleAndDateOfATextThatIsNotSeparated() {
        var document = RawDocument.newBuilder(Articles.document("d1", "Ferries sail again."))
                .setTitle("Ferries")
                .setPublished("2025-05-03")
                .build();

        var analysis = toTheLetter.analyze(document, Articles.origin(0));

        assertThat(analysis.articles()).singleElement().satisfies(enriched -> {
            assertThat(enriched.article().getTitle()).isEqualTo("Ferries");
            assertThat(enriched.article().getPublished()).isEqualTo("2025-05-03");
        });
    }
}
