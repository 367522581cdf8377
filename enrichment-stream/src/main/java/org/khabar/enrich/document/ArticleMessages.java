package org.khabar.enrich.document;

import java.util.ArrayList;
import java.util.List;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Origin;
import org.khabar.schema.internal.ArticleMessage;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.PlacedPart;
import org.khabar.schema.internal.Withdrawal;
import org.khabar.schema.internal.WithdrawalReason;

/** Wraps what goes through a repartition topic. */
public final class ArticleMessages {
    private ArticleMessages() {}

    /** An article that goes on. */
    public static ArticleMessage of(Candidate candidate) {
        return new ArticleMessage(candidate, null);
    }

    /** An article that leaves. */
    public static ArticleMessage of(Withdrawal withdrawal) {
        return new ArticleMessage(null, withdrawal);
    }

    /** Id of the article that a message is about. */
    public static String articleId(ArticleMessage message) {
        var candidate = message.getCandidate();
        return candidate == null ? message.getWithdrawal().getArticleId() : candidate.getArticleId();
    }

    /** The article that a message brings: one or none. */
    public static List<Candidate> candidates(ArticleMessage message) {
        var candidate = message.getCandidate();
        return candidate == null ? List.of() : List.of(candidate);
    }

    /** The withdrawal that a message brings: one or none. */
    public static List<Withdrawal> withdrawals(ArticleMessage message) {
        var withdrawal = message.getWithdrawal();
        return withdrawal == null ? List.of() : List.of(withdrawal);
    }

    /** What a withdrawn article leaves on a compacted topic: no value. */
    @SuppressWarnings("NullAway") // in Kafka a null value is a value
    public static EnrichedArticle tombstone() {
        return null;
    }

    /**
     * The withdrawals of one part of a document that is no more: from the shard that judged its newest version, and from
     * those that judged versions before, where copies may still point to it.
     *
     * @param revision version of the document that was in place
     * @param cause the record that causes it
     */
    public static List<Withdrawal> withdrawals(
            PlacedPart part, String rawId, int revision, Origin cause, WithdrawalReason reason) {
        var withdrawals = new ArrayList<Withdrawal>();
        withdrawals.add(withdrawal(part, rawId, revision, cause, reason));
        for (var shard : part.getFormerShards()) {
            var there = new PlacedPart(part.getArticleId(), shard, part.getFormerShards());
            withdrawals.add(withdrawal(there, rawId, revision, cause, WithdrawalReason.RETRACTED_ELSEWHERE));
        }
        return List.copyOf(withdrawals);
    }

    /**
     * The withdrawal of one part of a document from its shard.
     *
     * @param revision version of the document that was in place
     * @param cause the record that causes it
     */
    public static Withdrawal withdrawal(
            PlacedPart part, String rawId, int revision, Origin cause, WithdrawalReason reason) {
        return Withdrawal.newBuilder()
                .setArticleId(part.getArticleId())
                .setRawId(rawId)
                .setShard(part.getShard())
                .setOrigin(cause)
                .setReason(reason)
                .setRevision(revision)
                .setMoved(!part.getFormerShards().isEmpty())
                .build();
    }
}
