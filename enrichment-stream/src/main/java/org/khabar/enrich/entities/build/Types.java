package org.khabar.enrich.entities.build;

import org.khabar.enrich.entities.EntityType;

/** Types of entities by the names that the gazetteers give them. */
final class Types {
    private Types() {}

    /** The type of {@code LOC.city} and the like. */
    static EntityType of(String type) {
        return switch (type.replaceFirst("\\..*", "")) {
            case "PER" -> EntityType.PERSON;
            case "ORG" -> EntityType.ORGANIZATION;
            case "LOC" -> EntityType.LOCATION;
            default -> throw new IllegalStateException("Unknown type " + type);
        };
    }
}
