package org.khabar.enrich.calendar;

/** What a word that is not the name of a month does in a date; the resource explains each. */
enum WordRole {
    JOINER,
    YEAR_NOUN,
    YEAR_NOUN_HIJRI,
    YEAR_NOUN_SOLAR_HIJRI,
    YEAR_NOUN_AFTER,
    PREPOSITION,
    ORDINAL,
    ERA_GREGORIAN,
    ERA_HIJRI,
    ERA_SOLAR_HIJRI
}
