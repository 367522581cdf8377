package org.khabar.enrich.separate;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khabar.enrich.document.Arrival;
import org.khabar.enrich.document.CutDocument;
import org.khabar.enrich.document.DeadLetterReason;
import org.khabar.enrich.document.OriginalRecord;
import org.khabar.enrich.document.Revision;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.enrich.stage.Stage;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.Articles;
import org.khabar.schema.ChangeKind;
import org.khabar.schema.RawDocument;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.serde.TrustedRecords;

class SeparateDocumentTest {
    private static final LabelledLines ONE_LINE = new LabelledLines(1, 1, LineLabel.BODY, null);

    @BeforeAll
    static void trustRecords() {
        TrustedRecords.trust();
    }

    @Test
    void shouldNumberTheArticlesOfADocument() {
        var separated = new Separation.Separated(
                List.of(article("one", PublishedValidity.VALID), article("two", PublishedValidity.VALID)),
                List.of(ONE_LINE));

        var articles = cut(scrape -> separated).articles();

        assertThat(articles).extracting(Candidate::getArticleId).containsExactly("d1", "d1#2");
        assertThat(articles).extracting(Candidate::getPart).containsExactly(1, 2);
        assertThat(articles).extracting(Candidate::getParts).containsExactly(2, 2);
        assertThat(articles).extracting(Candidate::getBody).containsExactly("one", "two");
        assertThat(articles).extracting(Candidate::getRevision).containsExactly(3, 3);
        assertThat(articles).extracting(Candidate::getChangeKind).containsOnly(ChangeKind.REVISED);
        assertThat(articles).extracting(Candidate::getOrigin).containsOnly(Articles.origin(5));
    }

    @Test
    void shouldNoteTheTimeOfCuttingWithTheFirstArticle() {
        var separated = new Separation.Separated(
                List.of(article("one", PublishedValidity.VALID), article("two", PublishedValidity.VALID)), List.of());

        var articles = cut(scrape -> separated).articles();

        assertThat(articles.get(0).getStageMicros()).containsOnlyKeys("separate");
        assertThat(articles.get(1).getStageMicros()).isEmpty();
    }

    @Test
    void shouldReckonPublicationDatesFromTheTimeOfIngestion() {
        var seen = new Scrape[1];

        cut(scrape -> {
            seen[0] = scrape;
            return new Separation.Separated(List.of(article("one", PublishedValidity.VALID)), List.of());
        });

        assertThat(seen[0]).isEqualTo(new Scrape("Given title", "Any text", "yesterday", Articles.NOON));
    }

    @ParameterizedTest
    @EnumSource(RejectionReason.class)
    void shouldRejectWithTheReasonThatSeparationGives(RejectionReason reason) {
        var cut = cut(scrape -> new Separation.Rejected(reason, "7 of 7 lines", List.of(ONE_LINE)));

        var rejection = Objects.requireNonNull(cut.rejection());
        assertThat(cut.articles()).isEmpty();
        assertThat(rejection.getReason().name()).isEqualTo(reason.name());
        assertThat(rejection.getDetail()).isEqualTo("7 of 7 lines");
        assertThat(rejection.getStage()).isEqualTo("separate");
        assertThat(rejection.getOrigin()).isEqualTo(Articles.origin(5));
        assertThat(rejection.getSource()).isEqualTo("news.example");
    }

    @ParameterizedTest
    @EnumSource(PublishedValidity.class)
    void shouldHandOnWhetherThePublicationDateCanBeBelieved(PublishedValidity validity) {
        var articles = cut(scrape -> new Separation.Separated(List.of(article("one", validity)), List.of()))
                .articles();

        assertThat(articles.get(0).getPublishedValidity().name()).isEqualTo(validity.name());
    }

    @ParameterizedTest
    @EnumSource(LineLabel.class)
    void shouldWriteLabelsInKebabCase(LineLabel label) {
        var lines = List.of(new LabelledLines(2, 4, label, "cue"));

        var cut = cut(scrape -> new Separation.Rejected(RejectionReason.ONLY_CHROME, "none", lines));

        assertThat(cut.lines()).singleElement().satisfies(written -> {
            assertThat(written.getLabel()).matches("[a-z]+(-[a-z]+)*");
            assertThat(written.getLabel().replace('-', '_')).isEqualToIgnoringCase(label.name());
            assertThat(written.getFrom()).isEqualTo(2);
            assertThat(written.getTo()).isEqualTo(4);
            assertThat(written.getCue()).isEqualTo("cue");
        });
    }

    @Test
    void shouldMakeADocumentThatCannotBeCutADeadLetter() {
        var thrown = new IllegalStateException("too winding");

        var progress = step(scrape -> {
                    throw thrown;
                })
                .apply(revision());

        var letter = progress.ended().get(0).deadLetters().get(0);
        assertThat(letter.stage()).isEqualTo(Stage.SEPARATE);
        assertThat(letter.reason()).isEqualTo(DeadLetterReason.STAGE_FAILED);
        assertThat(letter.cause()).isSameAs(thrown);
        assertThat(letter.original().value()).containsExactly(0);
    }

    private static CutDocument cut(SeparateDocument.Separator separator) {
        return step(separator).apply(revision()).going().get(0);
    }

    private static SeparateDocument step(SeparateDocument.Separator separator) {
        return new SeparateDocument(separator, new StageGuard(new EnrichmentMetrics(new SimpleMeterRegistry())));
    }

    private static Revision revision() {
        var document = RawDocument.newBuilder(Articles.document("d1", "Any text"))
                .setTitle("Given title")
                .setPublished("yesterday")
                .setSource("news.example")
                .build();
        var original = new OriginalRecord(Articles.origin(5), new byte[] {'d', '1'}, new byte[] {0});
        return new Revision(new Arrival(original, "d1", document), document, 3, List.of(), List.of());
    }

    private static SeparatedArticle article(String body, PublishedValidity validity) {
        return new SeparatedArticle(null, body, null, null, validity, null);
    }
}
