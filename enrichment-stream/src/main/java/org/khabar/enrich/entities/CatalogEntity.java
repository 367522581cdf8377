package org.khabar.enrich.entities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A known thing and its names.
 *
 * @param id {@code iso3166:RU}, {@code m49:143}, {@code geonames:524901} where the outside world has an id, else {@code
 *     khabar:} and a slug; never changes its meaning
 * @param type what kind of thing it is
 * @param within id of the place it lies in, or null where that is unknown or nothing
 * @param capital true for the capital of {@code within}
 * @param names all spellings, the preferred one of each language first
 * @param externalIds ids in other catalogues, besides what {@code id} says, by scheme: {@code wikidata}
 */
public record CatalogEntity(
        String id,
        EntityType type,
        @Nullable String within,
        boolean capital,
        List<CatalogName> names,
        Map<String, String> externalIds) {
    /** Copies the names and the ids. */
    public CatalogEntity {
        names = List.copyOf(names);
        externalIds = Map.copyOf(externalIds);
    }

    /** An entity of which no other ids are known. */
    public CatalogEntity(
            String id, EntityType type, @Nullable String within, boolean capital, List<CatalogName> names) {
        this(id, type, within, capital, names, Map.of());
    }

    /** The preferred name in a language, where the catalogue has one. */
    public Optional<String> nameIn(String language) {
        return names.stream()
                .filter(name -> name.language().equals(language) && name.standsAlone())
                .map(CatalogName::text)
                .findFirst();
    }
}
