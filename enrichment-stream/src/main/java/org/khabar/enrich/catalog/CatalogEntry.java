package org.khabar.enrich.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityType;

/**
 * What operators say of one entity, as differences from what ships.
 *
 * @param id of a shipped entity or a new one
 * @param hidden true where nothing is to be linked to it
 * @param type kind of thing; null for the shipped one
 * @param shownNames names to show, and to find
 * @param names further names to find
 * @param removedNames shipped names that do not count, as written
 * @param within id of the place it lies in; null for the shipped one
 * @param capital whether it is the capital of that place; null for what is shipped
 * @param externalIds ids in other catalogues, by scheme
 */
public record CatalogEntry(
        String id,
        boolean hidden,
        @Nullable EntityType type,
        List<CatalogName> shownNames,
        List<CatalogName> names,
        List<String> removedNames,
        @Nullable String within,
        @Nullable Boolean capital,
        Map<String, String> externalIds) {
    /** Copies the collections. */
    public CatalogEntry {
        shownNames = List.copyOf(shownNames);
        names = List.copyOf(names);
        removedNames = List.copyOf(removedNames);
        externalIds = Map.copyOf(externalIds);
    }

    /** An entry that says nothing yet. */
    public static CatalogEntry of(String id) {
        return new CatalogEntry(id, false, null, List.of(), List.of(), List.of(), null, null, Map.of());
    }

    /** The same, hidden or not. */
    public CatalogEntry withHidden(boolean isHidden) {
        return new CatalogEntry(id, isHidden, type, shownNames, names, removedNames, within, capital, externalIds);
    }

    /** True where it says nothing, so that there need not be one. */
    public boolean isEmpty() {
        return equals(of(id));
    }
}
