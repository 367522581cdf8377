package org.khabar.enrich.deduplicate;

import org.khabar.enrich.deduplicate.ArticleIndex.Held;
import org.khabar.schema.DuplicateKind;
import org.khabar.schema.Verdict;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.Fingerprint;
import org.khabar.schema.internal.IndexedArticle;

/** Says what an article is a copy of, if of anything that its shard holds: today, of an article with the same body. */
final class DuplicateJudge {
    private final ArticleIndex index;

    DuplicateJudge(ArticleIndex index) {
        this.index = index;
    }

    /** Judges an article and says what the index is to remember of it. */
    IndexedArticle judge(Candidate article, Fingerprint fingerprint) {
        return index.sameBody(article, fingerprint)
                .map(held -> copy(article, fingerprint, held))
                .orElseGet(() -> original(article, fingerprint));
    }

    private IndexedArticle copy(Candidate article, Fingerprint fingerprint, Held held) {
        var original = index.originalOf(held.article());
        var verdict = Verdict.newBuilder()
                .setKind(DuplicateKind.EXACT)
                .setDuplicateOf(original.articleId())
                .setMatchedArticleId(held.articleId())
                .setSimilarity(1.0)
                .build();
        return entry(article, fingerprint)
                .setOriginal(original.articleId())
                .setOriginalRawId(original.rawId())
                .setOriginalUrl(original.url())
                .setMatchedRawId(held.article().getRawId())
                .setVerdict(verdict)
                .build();
    }

    /** What the index is to remember of an article that is no copy. */
    static IndexedArticle original(Candidate article, Fingerprint fingerprint) {
        return entry(article, fingerprint)
                .setOriginal(article.getArticleId())
                .setOriginalRawId(article.getRawId())
                .setOriginalUrl(article.getUrl())
                .build();
    }

    private static IndexedArticle.Builder entry(Candidate article, Fingerprint fingerprint) {
        return IndexedArticle.newBuilder()
                .setRawId(article.getRawId())
                .setRevision(article.getRevision())
                .setFingerprint(fingerprint)
                .setOrigin(article.getOrigin());
    }
}
