package org.khabar.enrich.dates;

/** A measure of time that words like "last" or "ago" go with. */
enum Span {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    /** Any that is neither a day, a month nor a year of ISO 8601: a season, a quarter, a decade, a year of another calendar. */
    OTHER
}
