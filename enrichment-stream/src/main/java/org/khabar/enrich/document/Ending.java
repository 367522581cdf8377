package org.khabar.enrich.document;

import java.util.List;
import org.khabar.schema.Decision;
import org.khabar.schema.Duplicate;
import org.khabar.schema.Rejection;
import org.khabar.schema.internal.Withdrawal;

/** How a whole document ends, without an article of it going on. Each ending has its decision. */
public sealed interface Ending {
    /** What became of the document. */
    Decision decision();

    /** Articles of an earlier version that must leave. */
    default List<Withdrawal> withdrawals() {
        return List.of();
    }

    /** The record for articles.duplicates: one or none. */
    default List<Duplicate> duplicates() {
        return List.of();
    }

    /** The record for articles.rejected: one or none. */
    default List<Rejection> rejections() {
        return List.of();
    }

    /** The record for articles.dead-letters: one or none. */
    default List<DeadLetter> deadLetters() {
        return List.of();
    }

    /** The same text as before. */
    record Refetched(Decision decision, Duplicate duplicate) implements Ending {
        @Override
        public List<Duplicate> duplicates() {
            return List.of(duplicate);
        }
    }

    /** Readable, but not wanted. */
    record Rejected(Decision decision, Rejection rejection, List<Withdrawal> withdrawals) implements Ending {
        @Override
        public List<Rejection> rejections() {
            return List.of(rejection);
        }
    }

    /** A null value. */
    record Retracted(Decision decision, List<Withdrawal> withdrawals) implements Ending {}

    /** Could not be processed. */
    record Undeliverable(Decision decision, DeadLetter deadLetter) implements Ending {
        @Override
        public List<DeadLetter> deadLetters() {
            return List.of(deadLetter);
        }
    }
}
