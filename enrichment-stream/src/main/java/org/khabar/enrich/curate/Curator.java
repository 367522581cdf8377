package org.khabar.enrich.curate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.catalog.CatalogEntry;
import org.khabar.enrich.catalog.CatalogOverlay;
import org.khabar.enrich.entities.CatalogEntity;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityCatalog;

/**
 * What ships together with the entries on the topic, for a command to look at.
 *
 * @param shipped what ships with this version
 * @param stored the entries, by id
 * @param merged the catalogue as instances of this version use it
 */
record Curator(EntityCatalog shipped, SortedMap<String, StoredEntry> stored, EntityCatalog merged) {
    /** Lays what is on the topic over what ships. */
    static Curator of(EntityCatalog shipped, SortedMap<String, StoredEntry> stored) {
        var entries = new TreeMap<String, CatalogEntry>();
        stored.forEach((id, each) -> {
            if (each.entry() != null) {
                entries.put(id, each.entry());
            }
        });
        return new Curator(shipped, stored, CatalogOverlay.of(shipped, entries).catalog());
    }

    /** What ships of an id; null where nothing does. */
    @Nullable
    CatalogEntity shippedOf(String id) {
        return shipped.find(id).orElse(null);
    }

    /** What operators say of an id, nothing where that makes no sense. */
    CatalogEntry entryOf(String id) {
        return Optional.ofNullable(stored.get(id)).map(StoredEntry::entry).orElseGet(() -> CatalogEntry.of(id));
    }

    /** Whether there is anything of an id. */
    boolean knows(String id) {
        return stored.containsKey(id) || shipped.find(id).isPresent();
    }

    /** Ids of what has a name, in any language and spelling; also of what is hidden. */
    List<String> named(String name) {
        var ids = new ArrayList<String>();
        for (var entity : merged.entities()) {
            if (hasName(entity.names(), name)) {
                ids.add(entity.id());
            }
        }
        stored.forEach((id, each) -> {
            boolean isHidden = each.entry() != null && each.entry().hidden();
            if (isHidden
                    && shipped.find(id)
                            .filter(entity -> hasName(entity.names(), name))
                            .isPresent()) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** Which other entities the names of one are names of too, and what comes of that: a line each. */
    List<String> shared(CatalogEntity entity, List<CatalogName> names) {
        var lines = new ArrayList<String>();
        for (var name : names) {
            for (var other : merged.entities()) {
                if (!other.id().equals(entity.id()) && isLookedFor(other.names(), name.text())) {
                    lines.add(name.text() + " is also a name of " + other.id()
                            + (other.type() == entity.type()
                                    ? "; an article that does not tell which is meant is linked to neither"
                                    : ", a " + other.type() + ", and is taken for that"));
                }
            }
        }
        return lines;
    }

    /** A name that is only recognised yields to the same one where that is looked for. */
    private static boolean isLookedFor(List<CatalogName> names, String name) {
        return hasName(names.stream().filter(each -> !each.passive()).toList(), name);
    }

    private static boolean hasName(List<CatalogName> names, String name) {
        return names.stream().anyMatch(each -> CatalogOverlay.isSameName(each.text(), name));
    }
}
