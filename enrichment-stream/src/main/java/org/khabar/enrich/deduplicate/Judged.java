package org.khabar.enrich.deduplicate;

import java.util.List;
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
    List<ArticleMessage> onward();

    /** Originals whose number of copies changed. */
    List<Copies> copies();

    /** The record for articles.duplicates: one or none. */
    default List<Duplicate> duplicates() {
        return List.of();
    }

    /** The decision: one or none. */
    default List<Decision> decisions() {
        return List.of();
    }

    /** The article is news. */
    record Original(Candidate article, List<Copies> copies) implements Judged {
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
     * @param withdrawals takes an earlier version, which may have been enriched, out of articles.enriched; none when this
     *     is the first version
     */
    record Copy(Duplicate duplicate, Decision decision, List<Copies> copies, List<Withdrawal> withdrawals)
            implements Judged {
        @Override
        public List<ArticleMessage> onward() {
            return withdrawals.stream().map(ArticleMessages::of).toList();
        }

        @Override
        public List<Duplicate> duplicates() {
            return List.of(duplicate);
        }

        @Override
        public List<Decision> decisions() {
            return List.of(decision);
        }
    }

    /** The article leaves the shard; one that only moves to another shard stays on articles.enriched. */
    record Withdrawn(List<Withdrawal> published, List<Copies> copies) implements Judged {
        @Override
        public List<ArticleMessage> onward() {
            return published.stream().map(ArticleMessages::of).toList();
        }
    }
}
