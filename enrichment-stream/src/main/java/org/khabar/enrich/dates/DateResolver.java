package org.khabar.enrich.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.calendar.CalendarDate;
import org.khabar.enrich.calendar.CalendarSystem;

/**
 * Says which date an expression means that was written on a known day. News look back, so of the dates that fit the last
 * one is meant, unless the text points ahead or the next one is far nearer.
 */
final class DateResolver {
    /** "5 January", written at the end of December, is a week ahead and not a year ago. */
    private static final int FAR_NEARER = 3;

    private static final int DAYS_OF_WEEK = 7;

    /** A Gregorian year begins in the solar Hijri year of this difference, and ends in the next. */
    private static final int SOLAR_HIJRI_ERA = 622;

    private final LocalDate published;

    DateResolver(LocalDate published) {
        this.published = published;
    }

    /**
     * The date that a reading means; null where it is none of ISO 8601's days, months and years.
     *
     * @param ahead whether the text says that it is still to come
     */
    @Nullable
    CalendarDate resolve(Meaning meaning, Reading reading, boolean ahead) {
        return switch (meaning) {
            case GIVEN -> reading.given;
            case DAY -> day(published.plusDays(reading.dayOffset));
            case WEEKDAY -> day(weekday(DayOfWeek.of(reading.weekday), reading.shift, ahead));
            case DATE -> date(reading, ahead);
            case DAY_OF_MONTH -> dayOfMonth(reading);
            case YEAR -> year(reading.year);
            case UNIT -> reading.shift == null ? null : shifted(reading.span, reading.shift);
            case AGO -> shifted(reading.span, -reading.count);
            case VAGUE, NOTHING -> null;
        };
    }

    /** What needs no day of publication. */
    static @Nullable CalendarDate resolveAlone(Meaning meaning, Reading reading) {
        return switch (meaning) {
            case GIVEN -> reading.given;
            case YEAR -> year(reading.year);
            default -> null;
        };
    }

    private LocalDate weekday(DayOfWeek weekday, @Nullable Integer shift, boolean ahead) {
        if (shift == null) {
            return published.with(
                    ahead ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
        }
        if (shift == 0) {
            var last = published.with(TemporalAdjusters.previousOrSame(weekday));
            return ChronoUnit.DAYS.between(last, published) > DAYS_OF_WEEK / 2 ? last.plusDays(DAYS_OF_WEEK) : last;
        }
        return published.with(shift < 0 ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday));
    }

    private @Nullable CalendarDate date(Reading reading, boolean ahead) {
        return switch (reading.calendar) {
            case GREGORIAN -> gregorian(reading, ahead);
            case SOLAR_HIJRI -> solarHijri(reading, ahead);
            case HIJRI -> null; // its months begin by sighting
        };
    }

    private @Nullable CalendarDate gregorian(Reading reading, boolean ahead) {
        int year = published.getYear();
        return reading.shift != null && reading.span == Span.YEAR
                ? existing(CalendarSystem.GREGORIAN, year + reading.shift, reading)
                : meant(fitting(CalendarSystem.GREGORIAN, year, reading), reading, ahead);
    }

    /** A month alone lies across two of ISO 8601's, and "last year" is another one than there. */
    private @Nullable CalendarDate solarHijri(Reading reading, boolean ahead) {
        boolean ofShiftedYear = reading.shift != null && reading.span == Span.YEAR;
        return reading.day == 0 || ofShiftedYear
                ? null
                : meant(
                        fitting(CalendarSystem.SOLAR_HIJRI, published.getYear() - SOLAR_HIJRI_ERA, reading),
                        reading,
                        ahead);
    }

    private static List<CalendarDate> fitting(CalendarSystem calendar, int year, Reading reading) {
        var dates = IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(each -> existing(calendar, each, reading))
                .flatMap(Stream::ofNullable)
                .toList();
        var onWeekday = dates.stream()
                .filter(date ->
                        reading.weekday == 0 || first(date).getDayOfWeek().getValue() == reading.weekday)
                .toList();
        return onWeekday.isEmpty() ? dates : onWeekday;
    }

    private @Nullable CalendarDate meant(List<CalendarDate> fitting, Reading reading, boolean ahead) {
        var before = latest(fitting, date -> last(date).isBefore(published));
        var after = earliest(fitting, date -> first(date).isAfter(published));
        if (reading.shift != null && reading.shift != 0) {
            return reading.shift < 0 ? before : after;
        }
        var now = earliest(
                fitting, date -> !last(date).isBefore(published) && !first(date).isAfter(published));
        return now == null ? nearer(before, after, ahead) : now;
    }

    private @Nullable CalendarDate nearer(@Nullable CalendarDate before, @Nullable CalendarDate after, boolean ahead) {
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        long back = ChronoUnit.DAYS.between(last(before), published);
        long forth = ChronoUnit.DAYS.between(published, first(after));
        return ahead ? (back * FAR_NEARER < forth ? before : after) : (forth * FAR_NEARER < back ? after : before);
    }

    private static @Nullable CalendarDate latest(List<CalendarDate> dates, Predicate<CalendarDate> condition) {
        return dates.stream().filter(condition).reduce(null, (former, latter) -> latter);
    }

    private static @Nullable CalendarDate earliest(List<CalendarDate> dates, Predicate<CalendarDate> condition) {
        return dates.stream().filter(condition).findFirst().orElse(null);
    }

    private @Nullable CalendarDate dayOfMonth(Reading reading) {
        if (reading.shift == null) {
            return null;
        }
        var month = YearMonth.from(published).plusMonths(reading.shift);
        return month.isValidDay(reading.day) ? day(month.atDay(reading.day)) : null;
    }

    private @Nullable CalendarDate shifted(Span span, long by) {
        return switch (span) {
            case DAY -> day(published.plusDays(by));
            case MONTH -> month(YearMonth.from(published).plusMonths(by));
            case YEAR -> year(Math.toIntExact(published.getYear() + by));
            case WEEK, OTHER -> null;
        };
    }

    private static LocalDate first(CalendarDate date) {
        return date.gregorianDay().orElseGet(() -> LocalDate.of(date.year(), date.month(), 1));
    }

    private static LocalDate last(CalendarDate date) {
        return date.gregorianDay()
                .orElseGet(() -> YearMonth.of(date.year(), date.month()).atEndOfMonth());
    }

    private static @Nullable CalendarDate existing(CalendarSystem calendar, int year, Reading reading) {
        return CalendarDate.exists(calendar, year, reading.month, reading.day)
                ? new CalendarDate(calendar, year, reading.month, reading.day)
                : null;
    }

    private static @Nullable CalendarDate day(LocalDate day) {
        return gregorian(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static @Nullable CalendarDate month(YearMonth month) {
        return gregorian(month.getYear(), month.getMonthValue(), 0);
    }

    private static @Nullable CalendarDate year(int year) {
        return gregorian(year, 0, 0);
    }

    private static @Nullable CalendarDate gregorian(int year, int month, int day) {
        return CalendarDate.exists(CalendarSystem.GREGORIAN, year, month, day)
                ? new CalendarDate(CalendarSystem.GREGORIAN, year, month, day)
                : null;
    }
}
