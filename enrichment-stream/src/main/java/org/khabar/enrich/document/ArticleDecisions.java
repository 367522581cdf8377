package org.khabar.enrich.document;

import org.khabar.schema.Decision;
import org.khabar.schema.Outcome;
import org.khabar.schema.internal.Candidate;

/** Begins the decision of an article: all that its candidate tells of its way. */
public final class ArticleDecisions {
    private ArticleDecisions() {}

    /** A decision to which only the last stage's findings are to be added. */
    public static Decision.Builder of(Candidate article, Outcome outcome) {
        return Decision.newBuilder()
                .setArticleId(article.getArticleId())
                .setRawId(article.getRawId())
                .setOutcome(outcome)
                .setOrigin(article.getOrigin())
                .setPart(article.getPart())
                .setParts(article.getParts())
                .setRevision(article.getRevision())
                .setUrl(article.getUrl())
                .setSource(article.getSource())
                .setTitle(article.getTitle())
                .setLines(article.getLines())
                .setLanguage(article.getLanguage())
                .setContains(article.getContains())
                .setStageFailures(article.getStageFailures())
                .setStageMicros(article.getStageMicros());
    }
}
