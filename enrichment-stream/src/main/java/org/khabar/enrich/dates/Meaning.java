package org.khabar.enrich.dates;

/** What an expression says about its date; the resource of the patterns explains each. */
enum Meaning {
    GIVEN,
    DAY,
    WEEKDAY,
    DATE,
    DAY_OF_MONTH,
    YEAR,
    UNIT,
    AGO,
    VAGUE,
    NOTHING
}
