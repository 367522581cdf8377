package org.khabar.enrich.deduplicate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.DuplicateRelation;

/** What a judged article is to one that is held. */
enum Likeness {
    /** The same text. */
    SAME(null),
    /** A near copy. */
    NEAR(null),
    /** A near copy that is part of the held one. */
    CONTAINED_IN(DuplicateRelation.CONTAINED_IN),
    /** A near copy that holds the held one, and some more. */
    CONTAINS(DuplicateRelation.CONTAINS),
    /** News of its own that holds the held one among much else. */
    REPORTS_ON(DuplicateRelation.CONTAINS),
    /** Another text. */
    OTHER(null);

    private final @Nullable DuplicateRelation relation;

    Likeness(@Nullable DuplicateRelation relation) {
        this.relation = relation;
    }

    /** Which of the two holds the other; empty when neither does. */
    Optional<DuplicateRelation> relation() {
        return Optional.ofNullable(relation);
    }

    /** Whether the judged article is a copy. */
    boolean isCopy() {
        return this != REPORTS_ON && this != OTHER;
    }
}
