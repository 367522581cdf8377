package org.khabar.enrich.entities;

/** What kind of thing an entity is. */
public enum EntityType {
    /** An individual, without titles. */
    PERSON,
    /** A named body: company, ministry, party, armed group, team, medium, international body. */
    ORGANIZATION,
    /** A country, region, city, natural feature or named building. */
    LOCATION,
    /** A calendar expression. */
    DATE
}
