package org.khabar.enrich.link;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.khabar.enrich.entities.CatalogEntity;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.NameIds;

/**
 * Links the mentions of one article to entities. An ambiguous name is decided by what the article names without doubt:
 * the thing itself under another name, a place within it, or, for a capital, its country. Where that supports none of the
 * candidates or several, the name stays undecided.
 *
 * <p>Thread-safe.
 */
public final class EntityLinker {
    private final EntityCatalog catalog;

    /** A linker to the entities of a catalogue, the one that the mentions' candidates were taken from. */
    public EntityLinker(EntityCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Gathers an article's mentions by the thing they name.
     *
     * @param mentions all mentions of one article, in the order of its text
     * @param languageTag BCP 47 tag of the article's language, {@code und} where unknown
     * @return one entity per thing, in the order of their first mentions
     */
    public List<LinkedEntity> link(List<EntityMention> mentions, String languageTag) {
        var sure = namedWithoutDoubt(mentions);
        Map<String, List<EntityMention>> byId = new LinkedHashMap<>();
        for (var mention : mentions) {
            byId.computeIfAbsent(decide(mention, sure), id -> new ArrayList<>()).add(mention);
        }
        var language = ULocale.forLanguageTag(languageTag).getLanguage();
        var linked = new ArrayList<LinkedEntity>(byId.size());
        byId.forEach((id, group) -> linked.add(entity(id, group, language)));
        return List.copyOf(linked);
    }

    private static Set<String> namedWithoutDoubt(List<EntityMention> mentions) {
        var ids = new HashSet<String>();
        for (var mention : mentions) {
            if (mention.candidates().size() == 1) {
                ids.add(mention.candidates().get(0));
            }
        }
        return ids;
    }

    private String decide(EntityMention mention, Set<String> sure) {
        var candidates = mention.candidates();
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        var supported = candidates.stream().filter(id -> isSupported(id, sure)).toList();
        return supported.size() == 1 ? supported.get(0) : NameIds.of(mention.type(), mention.surface());
    }

    private boolean isSupported(String id, Set<String> sure) {
        return sure.contains(id)
                || isCapitalOfOneOf(id, sure)
                || sure.stream().anyMatch(other -> liesWithin(other, id));
    }

    private boolean isCapitalOfOneOf(String id, Set<String> sure) {
        return catalog.find(id)
                .filter(CatalogEntity::capital)
                .map(CatalogEntity::within)
                .filter(sure::contains)
                .isPresent();
    }

    private boolean liesWithin(String id, String place) {
        return catalog.find(id).map(CatalogEntity::within).filter(place::equals).isPresent();
    }

    private LinkedEntity entity(String id, List<EntityMention> mentions, String language) {
        var known = catalog.find(id);
        var type = mentions.get(0).type();
        boolean resolved = type == EntityType.DATE && id.startsWith(EntityMention.DATE_ID_PREFIX);
        return new LinkedEntity(
                id,
                type,
                known.flatMap(entity -> entity.nameIn(language)).orElseGet(() -> longestSurface(mentions)),
                known.isPresent(),
                resolved ? id.substring(EntityMention.DATE_ID_PREFIX.length()) : null,
                mentions);
    }

    private static String longestSurface(List<EntityMention> mentions) {
        return mentions.stream()
                .map(EntityMention::surface)
                .reduce((longest, next) -> next.length() > longest.length() ? next : longest)
                .orElseThrow();
    }
}
