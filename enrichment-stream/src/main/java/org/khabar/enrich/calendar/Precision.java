package org.khabar.enrich.calendar;

/** How much of a date was said. */
public enum Precision {
    YEAR,
    MONTH,
    DAY
}
