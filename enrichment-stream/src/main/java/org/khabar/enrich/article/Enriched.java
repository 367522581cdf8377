package org.khabar.enrich.article;

import java.util.List;
import org.khabar.schema.Decision;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.EntityMention;

/** An enriched article and all that is written of it. */
public record Enriched(EnrichedArticle article, Decision decision) {
    /** One record per mention, in the order of entities and of their mentions. */
    public List<EntityMention> mentions() {
        return article.getEntities().stream()
                .flatMap(entity -> entity.getMentions().stream()
                        .map(mention -> EntityMention.newBuilder()
                                .setEntityId(entity.getEntityId())
                                .setType(entity.getType())
                                .setName(entity.getName())
                                .setSurface(mention.getSurface())
                                .setStart(mention.getStart())
                                .setEnd(mention.getEnd())
                                .setValue(entity.getValue())
                                .setArticleId(article.getArticleId())
                                .setRawId(article.getRawId())
                                .setRevision(article.getRevision())
                                .setLanguage(article.getLanguage().getTag())
                                .setPublished(article.getPublished())
                                .setOrigin(article.getOrigin())
                                .build()))
                .toList();
    }
}
