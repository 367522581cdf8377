package org.khabar.enrich.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.khabar.enrich.document.ArticleDecisions;
import org.khabar.schema.Decision;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Entity;
import org.khabar.schema.Outcome;
import org.khabar.schema.internal.Candidate;

/** Writes the record and the decision of an article whose entities are known. */
public final class EnrichedArticles {
    private EnrichedArticles() {}

    /**
     * Finishes an article.
     *
     * @param article an original
     * @param entities what it names
     */
    public static Enriched of(Candidate article, List<Entity> entities) {
        var decision = ArticleDecisions.of(article, Outcome.ENRICHED).setEntities(countByType(entities));
        explain(article, decision);
        return new Enriched(record(article, entities), decision.build(), article.getOvertaken());
    }

    private static void explain(Candidate article, Decision.Builder decision) {
        if (article.getOvertaken()) {
            decision.setReason("OVERTAKEN")
                    .setDetail("A later version of it, or its retraction, was published before; this one is not");
        } else if (article.getSucceeds() != null) {
            decision.setReason("ORIGINAL_RETRACTED")
                    .setDetail("It repeats the text of " + article.getSucceeds()
                            + ", which was retracted, and is the original of that text now");
        }
    }

    private static EnrichedArticle record(Candidate article, List<Entity> entities) {
        return EnrichedArticle.newBuilder()
                .setArticleId(article.getArticleId())
                .setRawId(article.getRawId())
                .setPart(article.getPart())
                .setParts(article.getParts())
                .setRevision(article.getRevision())
                .setChangeKind(article.getChangeKind())
                .setOrigin(article.getOrigin())
                .setUrl(article.getUrl())
                .setSource(article.getSource())
                .setTitle(article.getTitle())
                .setBody(article.getBody())
                .setDateline(article.getDateline())
                .setPublished(article.getPublished())
                .setPublishedHijri(article.getPublishedHijri())
                .setPublishedValidity(article.getPublishedValidity())
                .setFetchedAt(article.getFetchedAt())
                .setLanguage(article.getLanguage())
                .setEntities(entities)
                .setContains(article.getContains())
                .build();
    }

    private static Map<String, Integer> countByType(List<Entity> entities) {
        var counts = new HashMap<String, Integer>();
        entities.forEach(entity -> counts.merge(entity.getType().name(), 1, Integer::sum));
        return counts;
    }
}
