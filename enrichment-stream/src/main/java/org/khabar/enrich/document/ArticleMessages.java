package org.khabar.enrich.document;

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
     * The withdrawal of one part of a document.
     *
     * @param cause the record that causes it
     */
    public static Withdrawal withdrawal(PlacedPart part, String rawId, Origin cause, WithdrawalReason reason) {
        return new Withdrawal(part.getArticleId(), rawId, part.getShard(), cause, reason);
    }
}
