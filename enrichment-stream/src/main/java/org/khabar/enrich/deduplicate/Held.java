package org.khabar.enrich.deduplicate;

import org.jspecify.annotations.Nullable;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.IndexedArticle;

/**
 * An article that one may be a copy of.
 *
 * @param article its entry
 * @param group the original of its group
 */
record Held(IndexedArticle article, Group group) {
    /**
     * A group of copies, named by its original.
     *
     * @param articleId of the original
     * @param rawId of the original
     * @param url of the original; null when unknown
     * @param orphaned whether the original was retracted
     */
    record Group(String articleId, String rawId, @Nullable String url, boolean orphaned) {
        static Group of(IndexedArticle member) {
            return new Group(
                    member.getOriginal(), member.getOriginalRawId(), member.getOriginalUrl(), member.getOrphaned());
        }
    }

    /**
     * Whether an article may be a copy of this one: it is not itself, no copy that points to it, and no part of an earlier
     * version of its own document, which this version is about to replace.
     */
    boolean mayBeCopiedBy(Candidate judged) {
        var id = judged.getArticleId();
        boolean replaced = article.getRawId().equals(judged.getRawId()) && article.getRevision() < judged.getRevision();
        return !replaced
                && !article.getArticleId().equals(id)
                && !group.articleId().equals(id);
    }
}
