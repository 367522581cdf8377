package org.khabar.enrich.recognise;

import org.khabar.enrich.entities.EntityMention;

/** What kind of place a mention may stand for, as the ids of the catalogue tell. */
final class PlaceIds {
    private static final String COUNTRY = "iso3166:";
    private static final String TOWN = "geonames:";

    private PlaceIds() {}

    /** A country, or a part of one that ISO 3166-2 names. */
    static boolean isCountry(EntityMention mention) {
        return hasIdOf(COUNTRY, mention);
    }

    /** A town or a province. */
    static boolean isTown(EntityMention mention) {
        return hasIdOf(TOWN, mention);
    }

    private static boolean hasIdOf(String source, EntityMention mention) {
        return mention.candidates().stream().anyMatch(id -> id.startsWith(source));
    }
}
