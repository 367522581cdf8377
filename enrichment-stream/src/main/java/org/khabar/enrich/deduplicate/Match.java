package org.khabar.enrich.deduplicate;

import org.khabar.schema.internal.IndexedArticle;

/**
 * An article that one is a copy of, or that it holds.
 *
 * @param held the article
 * @param group the group that it is in
 * @param comparison what the judged one and it have in common
 * @param likeness what the judged one is to it
 */
record Match(IndexedArticle held, Group group, Comparison comparison, Likeness likeness) {
    /** Whether the judged article becomes a duplicate by it, should no other be more similar. */
    boolean makesDuplicate() {
        return likeness.isCopy() && !group.orphaned();
    }

    /** Estimated Jaccard similarity of the texts, 0 to 1. */
    double similarity() {
        return comparison.jaccard();
    }

    /** Whether the original of the group is an article; what points to the judged one is no original of it. */
    boolean isOfGroup(String articleId) {
        return group.articleId().equals(articleId);
    }
}
