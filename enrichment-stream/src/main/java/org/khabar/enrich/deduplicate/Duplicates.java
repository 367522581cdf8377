package org.khabar.enrich.deduplicate;

import org.khabar.enrich.document.ArticleDecisions;
import org.khabar.schema.Decision;
import org.khabar.schema.Duplicate;
import org.khabar.schema.Outcome;
import org.khabar.schema.Verdict;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.internal.IndexedArticle;

/** Writes the record and the decision of an article that is a copy. */
final class Duplicates {
    private Duplicates() {}

    static Duplicate record(Candidate article, IndexedArticle entry, Verdict verdict) {
        return Duplicate.newBuilder()
                .setArticleId(article.getArticleId())
                .setRawId(article.getRawId())
                .setPart(article.getPart())
                .setParts(article.getParts())
                .setRevision(article.getRevision())
                .setOrigin(article.getOrigin())
                .setUrl(article.getUrl())
                .setSource(article.getSource())
                .setTitle(article.getTitle())
                .setKind(verdict.getKind())
                .setRelation(verdict.getRelation())
                .setDuplicateOf(verdict.getDuplicateOf())
                .setDuplicateOfRawId(entry.getOriginalRawId())
                .setDuplicateOfUrl(entry.getOriginalUrl())
                .setMatchedArticleId(verdict.getMatchedArticleId())
                .setMatchedRawId(entry.getMatchedRawId())
                .setSimilarity(verdict.getSimilarity())
                .setContainment(verdict.getContainment())
                .setDiffers(verdict.getDiffers())
                .build();
    }

    static Decision decision(Candidate article, Verdict verdict) {
        return ArticleDecisions.of(article, Outcome.DUPLICATE)
                .setVerdict(verdict)
                .build();
    }
}
