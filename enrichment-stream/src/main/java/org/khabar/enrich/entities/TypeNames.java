package org.khabar.enrich.entities;

import java.util.Map;
import java.util.Optional;

/** What the types of entities are called in labelled texts and by models that were trained on them. */
public final class TypeNames {
    private static final Map<String, EntityType> TYPES = Map.ofEntries(
            Map.entry("PER", EntityType.PERSON),
            Map.entry("PERS", EntityType.PERSON),
            Map.entry("PERSON", EntityType.PERSON),
            Map.entry("ORG", EntityType.ORGANIZATION),
            Map.entry("ORGANIZATION", EntityType.ORGANIZATION),
            Map.entry("ORGANISATION", EntityType.ORGANIZATION),
            Map.entry("LOC", EntityType.LOCATION),
            Map.entry("GPE", EntityType.LOCATION),
            Map.entry("LOCATION", EntityType.LOCATION),
            Map.entry("DATE", EntityType.DATE));

    private TypeNames() {}

    /** The type with a name in capitals; empty where it is none that Khabar knows. */
    public static Optional<EntityType> typeOf(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }
}
