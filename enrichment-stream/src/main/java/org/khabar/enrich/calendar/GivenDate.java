package org.khabar.enrich.calendar;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as metadata gave it: a day, perhaps with a time of that day, perhaps with the offset of that time.
 *
 * @param day the day where it was said
 * @param time the local time, or null if none was given
 * @param offset the offset of the local time from UTC, or null if none was given; never without a time
 */
public record GivenDate(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {
    /** Fails for an offset without a time. */
    public GivenDate {
        if (offset != null && time == null) {
            throw new IllegalArgumentException("an offset without a time: " + offset);
        }
    }

    /** A day without a time. */
    static GivenDate of(LocalDate day) {
        return new GivenDate(day, null, null);
    }

    static GivenDate of(Instant instant) {
        var atUtc = instant.atOffset(ZoneOffset.UTC);
        return new GivenDate(atUtc.toLocalDate(), atUtc.toLocalTime(), ZoneOffset.UTC);
    }

    /** The instant, if a time and its offset were given. */
    public Optional<Instant> instant() {
        return time == null || offset == null
                ? Optional.empty()
                : Optional.of(day.atTime(time).toInstant(offset));
    }

    /** ISO 8601, with as much as was given: {@code 2017-03-18}, {@code 2017-02-10T11:17:00+01:00}. */
    public String iso() {
        if (time == null) {
            return day.toString();
        }
        var local = day.atTime(time);
        return offset == null ? ISO_LOCAL_DATE_TIME.format(local) : ISO_OFFSET_DATE_TIME.format(local.atOffset(offset));
    }
}
