package org.khabar.enrich.link;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;

/**
 * One thing that an article names.
 *
 * @param entityId the catalogue's id; {@code date:} and an ISO 8601 value; or {@code name:}, the type and the folded name
 *     where neither is known. The same in every article
 * @param type what kind of thing it is
 * @param name its name, in the article's language where the catalogue has one, else as the article writes it at its longest, without
 *     half a pair of quotation marks
 * @param inCatalogue true where the id is the catalogue's
 * @param value the ISO 8601 value of a DATE, null where it is unresolved and for other types
 * @param mentions where the article names it, in the order of the text, at least one
 * @param wordings its name, and those that the article calls it by: their words without endings
 */
public record LinkedEntity(
        String entityId,
        EntityType type,
        String name,
        boolean inCatalogue,
        @Nullable String value,
        List<EntityMention> mentions,
        Set<List<String>> wordings) {
    /** Copies mentions and wordings. */
    public LinkedEntity {
        mentions = List.copyOf(mentions);
        wordings = Set.copyOf(wordings);
    }
}
