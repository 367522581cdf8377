package org.khabar.enrich.calendar;

/** The calendar in which a date was said. */
public enum CalendarSystem {
    /** The civil calendar of ISO 8601, with month names of any language or Arab country. */
    GREGORIAN,
    /** The lunar Islamic calendar. Its months begin by sighting, so no Gregorian date is claimed for it. */
    HIJRI,
    /** The solar calendar of Iran and Afghanistan, whose days have exact Gregorian counterparts. */
    SOLAR_HIJRI
}
