package org.khabar.enrich.document;

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

    /**
     * The withdrawal of one part of a document.
     *
     * @param cause the record that causes it
     */
    public static Withdrawal withdrawal(PlacedPart part, String rawId, Origin cause, WithdrawalReason reason) {
        return new Withdrawal(part.getArticleId(), rawId, part.getShard(), cause, reason);
    }
}
