package org.khabar.enrich.deduplicate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.document.ArticleMessages;
import org.khabar.schema.Copies;
import org.khabar.schema.Decision;
import org.khabar.schema.Duplicate;
import org.khabar.schema.internal.ArticleMessage;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.Withdrawal;

/** What became of a message in its shard. */
public sealed interface Judged {
    /** What goes on to the later stages: one message or none. */
    default List<ArticleMessage> onward() {
        return List.of();
    }

    /** The record for articles.duplicates: one or none. */
    default List<Duplicate> duplicates() {
        return List.of();
    }

    /** The record for articles.copies: one or none. */
    default List<Copies> copies() {
        return List.of();
    }

    /** The decision: one or none. */
    default List<Decision> decisions() {
        return List.of();
    }

    /** The article is news. */
    record Original(Candidate article) implements Judged {
        @Override
        public List<ArticleMessage> onward() {
            return List.of(ArticleMessages.of(article));
        }
    }

    /**
     * The article is a copy.
     *
     * @param duplicate the record that says of what
     * @param decision its decision
     * @param count the copies of its original, if this made them more; null if it was counted before
     * @param withdrawal takes an earlier version, which may have been enriched, out of articles.enriched; null when this
     *     is the first version
     */
    record Copy(
            Duplicate duplicate,
            Decision decision,
            @Nullable Copies count,
            @Nullable Withdrawal withdrawal) implements Judged {
        @Override
        public List<ArticleMessage> onward() {
            return withdrawal == null ? List.of() : List.of(ArticleMessages.of(withdrawal));
        }

        @Override
        public List<Duplicate> duplicates() {
            return List.of(duplicate);
        }

        @Override
        public List<Copies> copies() {
            return count == null ? List.of() : List.of(count);
        }

        @Override
        public List<Decision> decisions() {
            return List.of(decision);
        }
    }

    /**
     * The article leaves the shard.
     *
     * @param withdrawal why
     * @param published whether it leaves articles.enriched too; one that only moves to another shard does not
     */
    record Withdrawn(Withdrawal withdrawal, boolean published) implements Judged {
        @Override
        public List<ArticleMessage> onward() {
            return published ? List.of(ArticleMessages.of(withdrawal)) : List.of();
        }
    }
}
