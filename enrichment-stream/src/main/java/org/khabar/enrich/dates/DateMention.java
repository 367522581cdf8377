package org.khabar.enrich.dates;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.calendar.CalendarDate;

/**
 * A place in a text where a date is named.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset behind its last character
 * @param date the date that is meant; null where the text and the day of publication do not say it, or where it is no
 *     day, month or year: a week, a season, a range
 */
public record DateMention(int start, int end, @Nullable CalendarDate date) {
    /** The date in ISO 8601, as precise as it is known; empty where it is unresolved or {@link CalendarDate#iso} is. */
    public Optional<String> iso() {
        return Optional.ofNullable(date).flatMap(CalendarDate::iso);
    }
}
