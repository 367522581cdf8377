package org.khabar.enrich.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.article.EnrichedArticles;
import org.khabar.enrich.document.Candidates;
import org.khabar.schema.Articles;
import org.khabar.schema.Decision;
import org.khabar.schema.Outcome;
import org.khabar.schema.serde.TrustedRecords;

class LedgerTest {
    private final Ledger ledger = new Ledger();

    @BeforeAll
    static void trustRecords() {
        TrustedRecords.trust();
    }

    @Test
    void shouldBalanceWhenNothingHasArrived() {
        assertThat(ledger.isSettled()).isTrue();
        assertThat(ledger.report().isBalanced()).isTrue();
    }

    @Test
    void shouldBalanceWhenEveryOriginHasItsOutcomeAndRecord() {
        arrived(1, "a");
        enriched(1, "a", 1, 2);
        duplicate(1, "a", 2, 2);
        arrived(2, "b");
        wholeDocument(2, "b", Outcome.REJECTED);
        ledger.written(Articles.origin(2), 1);
        arrived(3, "c");
        wholeDocument(3, "c", Outcome.DEAD_LETTER);
        ledger.written("articles.raw/0/3", 1);
        arrived(4, "d");
        wholeDocument(4, "d", Outcome.RETRACTED);

        var report = ledger.report();

        assertThat(report.faults()).isEmpty();
        assertThat(ledger.isSettled()).isTrue();
        assertThat(report.origins()).isEqualTo(4);
        assertThat(report.separated()).isEqualTo(1);
        assertThat(report.gone()).isZero();
        assertThat(report.outcomes())
                .isEqualTo(Map.of(
                        Outcome.ENRICHED, 1L,
                        Outcome.DUPLICATE, 1L,
                        Outcome.REJECTED, 1L,
                        Outcome.DEAD_LETTER, 1L,
                        Outcome.RETRACTED, 1L));
    }

    @Test
    void shouldMindNoOrderOfReading() {
        ledger.written(Articles.origin(1), 1);
        decide(1, "a", Outcome.ENRICHED, 1, 1);
        arrived(1, "a");

        assertThat(ledger.isSettled()).isTrue();
        assertThat(ledger.report().faults()).isEmpty();
    }

    @Test
    void shouldNameAnOriginWithoutAnOutcome() {
        arrived(1, "a");

        assertThat(ledger.isSettled()).isFalse();
        assertFault("articles.raw/0/1 (raw id a) has no outcome");
    }

    @Test
    void shouldNameAPartWithoutAnOutcome() {
        arrived(1, "a");
        enriched(1, "a", 1, 2);

        assertThat(ledger.isSettled()).isFalse();
        assertFault("articles.raw/0/1 (raw id a) has no outcome for part 2 of 2");
    }

    @Test
    void shouldNameAnArticleWithTwoOutcomes() {
        arrived(1, "a");
        enriched(1, "a", 1, 1);
        decide(1, "a", Outcome.DUPLICATE, 1, 1);

        assertThat(ledger.isSettled()).isFalse();
        assertFault("articles.raw/0/1 (raw id a) has more than one outcome for part 1");
    }

    @Test
    void shouldNameADocumentWithTwoOutcomes() {
        arrived(1, "a");
        wholeDocument(1, "a", Outcome.RETRACTED);
        wholeDocument(1, "a", Outcome.RETRACTED);

        assertThat(ledger.isSettled()).isFalse();
        assertFault("articles.raw/0/1 (raw id a) has outcomes that exclude each other");
    }

    @Test
    void shouldNameADocumentThatEndedAsAWholeAndAsArticles() {
        arrived(1, "a");
        enriched(1, "a", 1, 1);
        wholeDocument(1, "a", Outcome.RETRACTED);

        assertThat(ledger.isSettled()).isFalse();
        assertFault("articles.raw/0/1 (raw id a) has outcomes that exclude each other");
    }

    @Test
    void shouldNameADocumentWhosePartsDoNotAgreeOnTheirNumber() {
        arrived(1, "a");
        enriched(1, "a", 1, 3);
        enriched(1, "a", 2, 2);

        assertThat(ledger.isSettled()).isFalse();
        assertFault("articles.raw/0/1 (raw id a) has outcomes that exclude each other");
    }

    @Test
    void shouldNameADecisionWhoseRecordIsMissing() {
        arrived(1, "a");
        decide(1, "a", Outcome.ENRICHED, 1, 1);

        assertThat(ledger.isSettled()).isTrue();
        assertFault("articles.raw/0/1 (raw id a) was decided but is not on the topic of its outcome, part 1");
    }

    @Test
    void shouldNameARecordThatWasWrittenTwice() {
        arrived(1, "a");
        enriched(1, "a", 1, 1);
        ledger.written(Articles.origin(1), 1);

        assertFault("articles.raw/0/1 (raw id a) was written more than once, part 1");
    }

    @Test
    void shouldBearThatALaterVersionHasCompactedAnEnrichedArticleAway() {
        arrived(1, "a");
        decide(1, "a", Outcome.ENRICHED, 1, 1);
        arrived(2, "a");
        enriched(2, "a", 1, 1);

        assertThat(ledger.report().faults()).isEmpty();
    }

    @Test
    void shouldBearThatAnOvertakenVersionWasNeverPublished() {
        var overtaken = Candidates.broughtBy(Articles.origin(1), Candidates.candidate("a"));
        overtaken.setOvertaken(true);
        arrived(1, "a");
        ledger.decided(EnrichedArticles.of(overtaken, List.of()).decision());
        arrived(2, "a");
        wholeDocument(2, "a", Outcome.RETRACTED);

        assertThat(ledger.isSettled()).isTrue();
        assertThat(ledger.report().faults()).isEmpty();
        assertThat(ledger.report().outcomes()).isEqualTo(Map.of(Outcome.ENRICHED, 1L, Outcome.RETRACTED, 1L));
    }

    @Test
    void shouldNotBearThatTheOnlyVersionIsMissing() {
        arrived(1, "a");
        decide(1, "a", Outcome.ENRICHED, 1, 1);
        arrived(2, "b");
        enriched(2, "b", 1, 1);

        assertThat(ledger.report().faults()).hasSize(1);
    }

    @Test
    void shouldNotBearThatADuplicateIsMissingWhateverCameLater() {
        arrived(1, "a");
        decide(1, "a", Outcome.DUPLICATE, 1, 1);
        arrived(2, "a");
        enriched(2, "a", 1, 1);

        assertFault("articles.raw/0/1 (raw id a) was decided but is not on the topic of its outcome, part 1");
    }

    @Test
    void shouldOnlyCountWhatHasLeftTheRawTopic() {
        enriched(1, "a", 1, 2);
        arrived(2, "b");
        enriched(2, "b", 1, 1);

        var report = ledger.report();

        assertThat(report.gone()).isEqualTo(1);
        assertThat(report.origins()).isEqualTo(1);
        assertThat(report.faults()).isEmpty();
        assertThat(ledger.isSettled()).isTrue();
    }

    @Test
    void shouldBeUnsettledAgainWhenMoreArrives() {
        arrived(1, "a");
        enriched(1, "a", 1, 1);
        assertThat(ledger.isSettled()).isTrue();

        arrived(2, "b");

        assertThat(ledger.isSettled()).isFalse();
        assertThat(ledger.origins()).isEqualTo(2);
    }

    private void assertFault(String fault) {
        assertThat(ledger.report().faults()).contains(fault);
        assertThat(ledger.report().isBalanced()).isFalse();
    }

    private void arrived(long offset, String rawId) {
        ledger.arrived("articles.raw/0/" + offset, rawId);
    }

    private void enriched(long offset, String rawId, int part, int parts) {
        decide(offset, rawId, Outcome.ENRICHED, part, parts);
        ledger.written(Articles.origin(offset), part);
    }

    private void duplicate(long offset, String rawId, int part, int parts) {
        decide(offset, rawId, Outcome.DUPLICATE, part, parts);
        ledger.written(Articles.origin(offset), part);
    }

    private void wholeDocument(long offset, String rawId, Outcome outcome) {
        ledger.decided(decision(offset, rawId, null, outcome, 1, 1));
    }

    private void decide(long offset, String rawId, Outcome outcome, int part, int parts) {
        ledger.decided(decision(offset, rawId, rawId + "#" + part, outcome, part, parts));
    }

    private static Decision decision(
            long offset, String rawId, @Nullable String articleId, Outcome outcome, int part, int parts) {
        return Decision.newBuilder()
                .setArticleId(articleId)
                .setRawId(rawId)
                .setOutcome(outcome)
                .setOrigin(Articles.origin(offset))
                .setPart(part)
                .setParts(parts)
                .setRevision(1)
                .build();
    }
}
