package org.khabar.enrich.separate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.calendar.CalendarSystem;
import org.khabar.enrich.calendar.DateExpression;
import org.khabar.enrich.calendar.DateFinder;

/**
 * When an article was published.
 *
 * @param iso the date in ISO 8601, or null
 * @param validity whether it can be believed
 * @param hijri the date in the lunar Islamic calendar, or null
 */
record PublishedDate(
        @Nullable String iso,
        PublishedValidity validity,
        @Nullable String hijri) {
    private static final Duration MAX_AHEAD = Duration.ofDays(2);
    private static final int MIN_YEAR = 1900;
    private static final int ISO_DAY_LENGTH = 10;
    private static final Set<LocalDate> ZERO_DAYS = Set.of(LocalDate.of(1900, 1, 1), LocalDate.of(1970, 1, 1));
    private static final PublishedDate NONE = new PublishedDate(null, PublishedValidity.UNKNOWN, null);

    /**
     * The first date of the text's date lines that can be believed, else the metadata's, else whatever was found first.
     * If the metadata name the same day, theirs is taken, as it may have a time.
     *
     * @param dates the days that the article's date lines name, the line next to the title first
     * @param given the date of the metadata, or null
     */
    static PublishedDate of(List<DateExpression> dates, @Nullable String given, Instant ingestedAt, DateFinder finder) {
        var metadata = given == null ? NONE : given(given, ingestedAt, finder);
        var found = dates.stream()
                .flatMap(date -> date.date().gregorianDay().stream())
                .map(day -> onDay(day, ingestedAt))
                .toList();
        var best = found.stream()
                .filter(PublishedDate::isValid)
                .findFirst()
                .or(() -> Optional.of(metadata).filter(PublishedDate::isValid))
                .or(() -> found.stream().findFirst())
                .orElse(metadata);
        return (metadata.isOn(best) ? metadata : best).with(hijri(dates));
    }

    private static PublishedDate onDay(LocalDate day, Instant ingestedAt) {
        return new PublishedDate(day.toString(), validity(day, startOf(day), ingestedAt), null);
    }

    private static PublishedDate given(String given, Instant ingestedAt, DateFinder finder) {
        return finder.parse(given)
                .map(date -> new PublishedDate(
                        date.iso(), validity(date.day(), date.instant().orElse(startOf(date.day())), ingestedAt), null))
                .or(() -> machineDay(given).map(day -> onDay(day, ingestedAt)))
                .orElse(NONE);
    }

    /** Only machines write years like 0001 and 2203, and they write ISO 8601. */
    private static Optional<LocalDate> machineDay(String given) {
        var text = given.strip();
        try {
            return text.length() < ISO_DAY_LENGTH
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, ISO_DAY_LENGTH)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A day without time and zone is taken at its start in UTC. */
    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static PublishedValidity validity(LocalDate day, Instant instant, Instant ingestedAt) {
        if (day.getYear() < MIN_YEAR || ZERO_DAYS.contains(day)) {
            return PublishedValidity.ABSURD;
        }
        return instant.isAfter(ingestedAt.plus(MAX_AHEAD)) ? PublishedValidity.FUTURE : PublishedValidity.VALID;
    }

    private static @Nullable String hijri(List<DateExpression> dates) {
        for (var expression : dates) {
            var date = expression.date();
            if (date.calendar() == CalendarSystem.HIJRI) {
                return "%04d-%02d-%02d".formatted(date.year(), date.month(), date.day());
            }
        }
        return null;
    }

    private boolean isValid() {
        return validity == PublishedValidity.VALID;
    }

    /** Whether this date says the same day as the other, which has no time. */
    private boolean isOn(PublishedDate other) {
        return iso != null && other.iso != null && iso.startsWith(other.iso);
    }

    private PublishedDate with(@Nullable String hijriDate) {
        return new PublishedDate(iso, validity, hijriDate);
    }
}
