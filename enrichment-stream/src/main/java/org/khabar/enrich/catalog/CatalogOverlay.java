package org.khabar.enrich.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.entities.CatalogEntity;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntryFault;
import org.khabar.enrich.text.TextFolder;

/**
 * The shipped catalogue with operators' entries laid over it.
 *
 * @param catalog all entities that are not hidden: the shipped ones in their order, then the new ones in the order of their ids
 * @param refused why entries do not count that are nothing without what ships, by id
 */
public record CatalogOverlay(EntityCatalog catalog, Map<String, EntryFault> refused) {
    /** Copies the reasons. */
    public CatalogOverlay {
        refused = Map.copyOf(refused);
    }

    /**
     * Lays entries over a catalogue. The result depends on these two alone, so that all instances come to the same.
     *
     * @param entries entries that {@link EntryRules} hold of, by id
     */
    public static CatalogOverlay of(EntityCatalog shipped, SortedMap<String, CatalogEntry> entries) {
        var entities = new ArrayList<CatalogEntity>();
        var refused = new HashMap<String, EntryFault>();
        for (var entity : shipped.entities()) {
            var entry = entries.get(entity.id());
            var merged = entry == null ? Optional.of(entity) : mergeOrRefuse(entity, entry, refused);
            merged.ifPresent(entities::add);
        }
        for (var entry : entries.values()) {
            if (shipped.find(entry.id()).isEmpty()) {
                mergeOrRefuse(null, entry, refused).ifPresent(entities::add);
            }
        }
        var curated = new HashSet<>(entries.keySet());
        curated.removeAll(refused.keySet());
        return new CatalogOverlay(EntityCatalog.of(entities, curated), refused);
    }

    /**
     * What an entry makes of a shipped entity; empty where it hides it.
     *
     * @param shipped null where none ships of that id
     * @throws RefusedEntryException where too little is left to be an entity
     */
    public static Optional<CatalogEntity> merge(@Nullable CatalogEntity shipped, CatalogEntry entry) {
        if (entry.hidden()) {
            return Optional.empty();
        }
        var type = entry.type() == null && shipped != null ? shipped.type() : entry.type();
        if (type == null) {
            throw new RefusedEntryException(EntryFault.INCOMPLETE, entry.id() + " ships no type, and none is given");
        }
        var names = names(shipped, entry);
        if (names.stream().noneMatch(CatalogName::standsAlone)) {
            throw new RefusedEntryException(EntryFault.INCOMPLETE, entry.id() + " has no name that counts alone");
        }
        var within = entry.within() == null && shipped != null ? shipped.within() : entry.within();
        var capital = entry.capital();
        boolean isCapital = capital == null ? shipped != null && shipped.capital() : capital;
        return Optional.of(new CatalogEntity(
                entry.id(), type, within, isCapital && within != null, names, externalIds(shipped, entry)));
    }

    /** True where two names are the same but for case and diacritics. */
    public static boolean isSameName(String one, String other) {
        return TextFolder.fold(one).equals(TextFolder.fold(other));
    }

    private static Map<String, String> externalIds(@Nullable CatalogEntity shipped, CatalogEntry entry) {
        var ids = new HashMap<String, String>(shipped == null ? Map.of() : shipped.externalIds());
        ids.putAll(entry.externalIds());
        return ids;
    }

    private static List<CatalogName> names(@Nullable CatalogEntity shipped, CatalogEntry entry) {
        var removed = entry.removedNames().stream().map(TextFolder::fold).collect(Collectors.toSet());
        var kept = shipped == null
                ? Stream.<CatalogName>of()
                : shipped.names().stream().filter(name -> !removed.contains(TextFolder.fold(name.text())));
        return Stream.of(entry.shownNames().stream(), kept, entry.names().stream())
                .flatMap(names -> names)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), List::copyOf));
    }

    private static Optional<CatalogEntity> mergeOrRefuse(
            @Nullable CatalogEntity shipped, CatalogEntry entry, Map<String, EntryFault> refused) {
        try {
            return merge(shipped, entry);
        } catch (RefusedEntryException e) {
            refused.put(entry.id(), e.fault());
            return Optional.ofNullable(shipped);
        }
    }
}
