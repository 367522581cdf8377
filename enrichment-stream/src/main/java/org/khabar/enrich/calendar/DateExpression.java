package org.khabar.enrich.calendar;

import java.util.Optional;

/**
 * A place in a text where a date is named. An expression that is relative to the day of publication resolves to a
 * {@link CalendarDate} too once that day is known, so it needs no other type.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset after its last character
 * @param date the date it names
 */
public record DateExpression(int start, int end, CalendarDate date) {
    /** The date in ISO 8601, as precise as was said; empty where {@link CalendarDate#iso()} is. */
    public Optional<String> iso() {
        return date.iso();
    }

    /** How much of the date was said. */
    public Precision precision() {
        return date.precision();
    }

    /** The calendar in which it was said. */
    public CalendarSystem calendar() {
        return date.calendar();
    }
}
