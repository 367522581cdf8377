package org.khabar.enrich.revise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.document.Arrival;
import org.khabar.enrich.document.Candidates;
import org.khabar.enrich.document.CutDocument;
import org.khabar.enrich.document.Ending;
import org.khabar.enrich.document.OriginalRecord;
import org.khabar.enrich.document.Progress;
import org.khabar.enrich.document.Revision;
import org.khabar.schema.Articles;
import org.khabar.schema.ChangeKind;
import org.khabar.schema.Origin;
import org.khabar.schema.RawDocument;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.PlacedPart;
import org.khabar.schema.internal.SeenDocument;
import org.khabar.schema.internal.Withdrawal;
import org.khabar.schema.internal.WithdrawalReason;
import org.khabar.schema.serde.TrustedRecords;

class DocumentHistoryTest {
    private static final RawDocument DOCUMENT = Articles.document("d", "The port is open.");
    private static final RawDocument REVISED = Articles.document("d", "The port is open again.");
    private static final Origin FIRST = Articles.origin(1);
    private static final Origin SECOND = new Origin(0, 2L, Articles.NOON.plus(Duration.ofHours(1)));

    @BeforeAll
    static void trustRecords() {
        TrustedRecords.trust();
    }

    @Test
    void shouldTakeADocumentThatWasNeverSeenForNew() {
        var revision = going(DocumentHistory.revise(arrival(FIRST, DOCUMENT), DOCUMENT, null));

        assertThat(revision.number()).isEqualTo(1);
        assertThat(revision.changeKind()).isEqualTo(ChangeKind.NEW);
        assertThat(revision.former()).isEmpty();
    }

    @Test
    void shouldTakeTheSameTextForARefetch() {
        var ending = ended(DocumentHistory.revise(arrival(SECOND, DOCUMENT), DOCUMENT, seen("english")));

        assertThat(ending).isInstanceOf(Ending.Refetched.class);
        assertThat(ending.decision().getRevision()).isEqualTo(1);
        assertThat(ending.decision().getOrigin()).isEqualTo(SECOND);
    }

    @Test
    void shouldTakeAnotherTextForARevision() {
        var revision = going(DocumentHistory.revise(arrival(SECOND, REVISED), REVISED, seen("english")));

        assertThat(revision.number()).isEqualTo(2);
        assertThat(revision.changeKind()).isEqualTo(ChangeKind.REVISED);
        assertThat(revision.former()).containsExactly(new PlacedPart("d", "english", List.of()));
    }

    @Test
    void shouldNotTakeTheRecordThatBroughtAVersionForItsRefetch() {
        var revision = going(DocumentHistory.revise(arrival(FIRST, DOCUMENT), DOCUMENT, seen("english")));

        assertThat(revision.number()).isEqualTo(1);
        assertThat(revision.changeKind()).isEqualTo(ChangeKind.NEW);
    }

    @Test
    void shouldJudgeTheSameTextAgainWhenItWasRejected() {
        var revision = going(DocumentHistory.revise(arrival(SECOND, DOCUMENT), DOCUMENT, seen()));

        assertThat(revision.number()).isEqualTo(2);
        assertThat(revision.former()).isEmpty();
    }

    @Test
    void shouldWithdrawAllArticlesOfARetractedDocument() {
        var ending = ended(DocumentHistory.retract(retraction(SECOND), seen("english", "arabic")));

        assertThat(ending.withdrawals())
                .containsExactly(
                        withdrawal("d", "english", WithdrawalReason.RETRACTED),
                        withdrawal("d#2", "arabic", WithdrawalReason.RETRACTED));
        assertThat(ending.decision().getReason()).isEqualTo("WITHDRAWN");
    }

    @Test
    void shouldWithdrawNothingOfADocumentThatWasNeverSeen() {
        var ending = ended(DocumentHistory.retract(retraction(SECOND), null));

        assertThat(ending.withdrawals()).isEmpty();
        assertThat(ending.decision().getReason()).isEqualTo("NOTHING_HELD");
    }

    @Test
    void shouldGoOnCountingRevisionsAfterARetraction() {
        var after = DocumentHistory.afterRetraction(retraction(SECOND), seen("english"));

        var third = new Origin(0, 3L, SECOND.getIngestedAt());
        var revision = going(DocumentHistory.revise(arrival(third, DOCUMENT), DOCUMENT, after));
        assertThat(revision.number()).isEqualTo(2);
        assertThat(revision.former()).isEmpty();
        assertThat(after.getTextHash()).isNull();
    }

    @Test
    void shouldRememberOnlyTheTimeOfADocumentThatIsSeenAgain() {
        var seen = seen("english");

        var again = DocumentHistory.seenAgain(seen, SECOND);

        assertThat(again.getLastSeenAt()).isEqualTo(SECOND.getIngestedAt());
        assertThat(SeenDocument.newBuilder(again)
                        .setLastSeenAt(seen.getLastSeenAt())
                        .build())
                .isEqualTo(seen);
    }

    @Test
    void shouldWithdrawNothingWhenAllArticlesStayWhereTheyAre() {
        var cut = cut(seen("english", "arabic"), placed("d", "english"), placed("d#2", "arabic"));

        assertThat(DocumentHistory.withdrawals(cut)).isEmpty();
    }

    @Test
    void shouldWithdrawAnArticleThatIsNoMore() {
        var cut = cut(seen("english", "arabic"), placed("d", "english"));

        assertThat(DocumentHistory.withdrawals(cut))
                .containsExactly(withdrawal("d#2", "arabic", WithdrawalReason.VANISHED));
    }

    @Test
    void shouldWithdrawAnArticleFromTheShardThatItLeaves() {
        var cut = cut(seen("english"), placed("d", "arabic"));

        assertThat(DocumentHistory.withdrawals(cut))
                .containsExactly(withdrawal("d", "english", WithdrawalReason.MOVED));
    }

    @Test
    void shouldWithdrawAllArticlesOfADocumentThatHasNoneNow() {
        var cut = cut(seen("english", "arabic"));

        assertThat(DocumentHistory.withdrawals(cut))
                .extracting(Withdrawal::getReason)
                .containsExactly(WithdrawalReason.VANISHED, WithdrawalReason.VANISHED);
    }

    @Test
    void shouldRememberWhereTheArticlesOfAVersionAreJudged() {
        var after = DocumentHistory.afterCutting(cut(seen("english"), placed("d", "english"), placed("d#2", "arabic")));

        assertThat(after.getRevision()).isEqualTo(2);
        assertThat(after.getParts())
                .containsExactly(new PlacedPart("d", "english", List.of()), new PlacedPart("d#2", "arabic", List.of()));
        assertThat(after.getOrigin()).isEqualTo(SECOND);
        assertThat(after.getLastSeenAt()).isEqualTo(SECOND.getIngestedAt());
        assertThat(after.getTextHash().remaining()).isEqualTo(16);
    }

    @Test
    void shouldRememberTheShardsThatAnArticleHasLeft() {
        var moved = DocumentHistory.afterCutting(cut(seen("english"), placed("d", "arabic")));
        var back = DocumentHistory.afterCutting(cut(moved, placed("d", "english")));
        var further = DocumentHistory.afterCutting(cut(back, placed("d", "korean")));

        assertThat(moved.getParts()).containsExactly(new PlacedPart("d", "arabic", List.of("english")));
        assertThat(back.getParts()).containsExactly(new PlacedPart("d", "english", List.of("arabic")));
        assertThat(further.getParts()).containsExactly(new PlacedPart("d", "korean", List.of("arabic", "english")));
    }

    @Test
    void shouldTellEveryShardThatAnArticleHasLeftOfItsRetraction() {
        var moved = DocumentHistory.afterCutting(cut(seen("english"), placed("d", "arabic")));

        var ending = ended(DocumentHistory.retract(retraction(SECOND), moved));

        assertThat(ending.withdrawals())
                .extracting(Withdrawal::getShard, Withdrawal::getReason, Withdrawal::getRevision, Withdrawal::getMoved)
                .containsExactly(
                        tuple("arabic", WithdrawalReason.RETRACTED, 2, true),
                        tuple("english", WithdrawalReason.RETRACTED_ELSEWHERE, 2, true));
    }

    @Test
    void shouldKnowThatAnArticleHasMovedThoughItWasRetractedBetween() {
        var retracted = DocumentHistory.afterRetraction(retraction(SECOND), seen("english"));

        var again = DocumentHistory.afterCutting(cut(retracted, placed("d", "arabic")));

        assertThat(again.getParts()).containsExactly(new PlacedPart("d", "arabic", List.of("english")));
        assertThat(again.getGone()).isEmpty();
    }

    @Test
    void shouldKnowThatAPartHasMovedThoughItHadVanishedBetween() {
        var vanished = DocumentHistory.afterCutting(cut(seen("english", "english"), placed("d", "english")));

        var again = DocumentHistory.afterCutting(cut(vanished, placed("d", "english"), placed("d#2", "arabic")));

        assertThat(vanished.getGone()).containsExactly(new PlacedPart("d#2", "english", List.of()));
        assertThat(again.getParts())
                .containsExactly(
                        new PlacedPart("d", "english", List.of()), new PlacedPart("d#2", "arabic", List.of("english")));
        assertThat(again.getGone()).isEmpty();
    }

    private static Withdrawal withdrawal(String articleId, String shard, WithdrawalReason reason) {
        return new Withdrawal(articleId, "d", shard, SECOND, reason, 1, false);
    }

    private static Arrival arrival(Origin origin, @Nullable RawDocument document) {
        return new Arrival(new OriginalRecord(origin, new byte[] {'d'}, null), "d", document);
    }

    private static Arrival retraction(Origin origin) {
        return arrival(origin, null);
    }

    /** What is remembered of the first version, whose articles were judged by the given shards. */
    private static SeenDocument seen(String... shards) {
        var revision = Revision.first(arrival(FIRST, DOCUMENT), DOCUMENT);
        var articles = new ArrayList<Candidate>();
        for (var shard : shards) {
            articles.add(placed(articles.isEmpty() ? "d" : "d#" + (articles.size() + 1), shard));
        }
        return DocumentHistory.afterCutting(new CutDocument(revision, articles, null, List.of(), null));
    }

    private static CutDocument cut(SeenDocument before, Candidate... articles) {
        var revision = going(DocumentHistory.revise(arrival(SECOND, REVISED), REVISED, before));
        return new CutDocument(revision, List.of(articles), null, List.of(), null);
    }

    private static Candidate placed(String articleId, String shard) {
        var article = Candidates.candidate(articleId);
        article.setShard(shard);
        return article;
    }

    private static Revision going(Progress<Revision> progress) {
        assertThat(progress.going()).hasSize(1);
        return progress.going().get(0);
    }

    private static Ending ended(Progress<Revision> progress) {
        assertThat(progress.ended()).hasSize(1);
        return progress.ended().get(0);
    }
}
