package org.khabar.enrich.entities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The things whose names Khabar knows. Immutable, safe for any number of threads.
 */
public final class EntityCatalog {
    private static final String RESOURCE = "catalog.tsv";

    private final Map<String, CatalogEntity> byId;
    private final Set<String> curated;

    private EntityCatalog(Map<String, CatalogEntity> byId, Set<String> curated) {
        this.byId = Collections.unmodifiableMap(byId);
        this.curated = Set.copyOf(curated);
    }

    /**
     * Reads the catalogue that ships with Khabar.
     *
     * @throws IllegalStateException naming resource and line, if the resource is missing or malformed
     */
    public static EntityCatalog load() {
        try (var input = EntityCatalog.class.getResourceAsStream(RESOURCE)) {
            if (input == null) {
                throw new IllegalStateException("Missing resource " + RESOURCE);
            }
            return of(CatalogFormat.read(input, RESOURCE));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + RESOURCE, e);
        }
    }

    /**
     * A catalogue of given entities, in their order.
     *
     * @throws IllegalArgumentException if two have one id
     */
    public static EntityCatalog of(Collection<CatalogEntity> entities) {
        return of(entities, Set.of());
    }

    /**
     * The same, where operators have said something of some of them.
     *
     * @param curated ids of these
     */
    public static EntityCatalog of(Collection<CatalogEntity> entities, Set<String> curated) {
        var byId = new LinkedHashMap<String, CatalogEntity>();
        for (var entity : entities) {
            if (byId.put(entity.id(), entity) != null) {
                throw new IllegalArgumentException("Two entities with the id " + entity.id());
            }
        }
        return new EntityCatalog(byId, curated);
    }

    /** All entities, in the order of the resource. */
    public Collection<CatalogEntity> entities() {
        return byId.values();
    }

    /** The entity with an id. */
    public Optional<CatalogEntity> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether an operator of this installation has said what the entity is, so that no model knows better. */
    public boolean isCurated(String id) {
        return curated.contains(id);
    }
}
