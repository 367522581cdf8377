package org.khabar.enrich.article;

import java.util.List;
import java.util.stream.Stream;
import org.khabar.schema.Decision;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.EntityMention;

/**
 * An enriched article and all that is written of it.
 *
 * @param overtaken whether a later version or a retraction was published before: then only its decision is written
 */
public record Enriched(EnrichedArticle article, Decision decision, boolean overtaken) {
    /** What is published: the article, or nothing when it was overtaken. */
    public List<EnrichedArticle> published() {
        return overtaken ? List.of() : List.of(article);
    }

    /** One record per mention, in the order of entities and of their mentions. */
    public List<EntityMention> mentions() {
        return published().stream().flatMap(Enriched::mentions).toList();
    }

    private static Stream<EntityMention> mentions(EnrichedArticle article) {
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
                                .build()));
    }
}
