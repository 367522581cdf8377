package org.khabar.enrich.link;

import java.util.List;
import org.khabar.enrich.article.Enriched;
import org.khabar.enrich.article.EnrichedArticles;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.MentionedArticle;
import org.khabar.enrich.stage.Stage;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.Entity;
import org.khabar.schema.EntityType;
import org.khabar.schema.Mention;
import org.khabar.schema.internal.Candidate;

/** Step that gives the mentions of an article their entities, which finishes it. */
public final class LinkEntities {
    private final Linker linker;
    private final StageGuard guard;

    /** Gathers mentions by the thing they name: {@link EntityLinker#link}. */
    @FunctionalInterface
    public interface Linker {
        /** Gathers the mentions of an article in a language. */
        List<LinkedEntity> link(List<EntityMention> mentions, String languageTag);
    }

    /**
     * @param linker decides what a mention stands for
     * @param guard runs the stage
     */
    public LinkEntities(Linker linker, StageGuard guard) {
        this.linker = linker;
        this.guard = guard;
    }

    /** Links the mentions; an article that the stage cannot bear has no entities. */
    public Enriched apply(MentionedArticle mentioned) {
        var article = mentioned.article();
        var entities = guard.run(
                Stage.LINK, candidate -> entities(candidate, mentioned.mentions()), article, List.<Entity>of());
        return EnrichedArticles.of(article, entities);
    }

    private List<Entity> entities(Candidate article, List<EntityMention> mentions) {
        var linked = linker.link(mentions, article.getLanguage().getTag());
        var salience = new Salience(article.getTitle(), article.getBody().length(), linked);
        return linked.stream()
                .map(entity -> record(entity, salience.of(entity)))
                .toList();
    }

    private static Entity record(LinkedEntity entity, double salience) {
        return new Entity(
                entity.entityId(),
                EntityType.valueOf(entity.type().name()),
                entity.name(),
                entity.inCatalogue(),
                entity.value(),
                entity.mentions().size(),
                salience,
                entity.mentions().stream().map(LinkEntities::record).toList());
    }

    private static Mention record(EntityMention mention) {
        return new Mention(mention.start(), mention.end(), mention.surface());
    }
}
