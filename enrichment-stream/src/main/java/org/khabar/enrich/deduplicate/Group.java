package org.khabar.enrich.deduplicate;

import org.jspecify.annotations.Nullable;
import org.khabar.schema.internal.IndexedArticle;

/**
 * The group of an article that is held, named by its original.
 *
 * @param articleId of the original
 * @param rawId of the original
 * @param url of the original; null when unknown
 * @param orphaned whether the original was retracted
 */
record Group(String articleId, String rawId, @Nullable String url, boolean orphaned) {
    /** The group that an article was put into. */
    static Group of(IndexedArticle member) {
        return new Group(
                member.getOriginal(), member.getOriginalRawId(), member.getOriginalUrl(), member.getOrphaned());
    }
}
