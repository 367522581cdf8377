package org.khabar.enrich.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A day, a month or a year of some calendar.
 *
 * @param calendar the calendar of the following numbers
 * @param year the year in that calendar
 * @param month 1 to 12, or 0 if only the year is known
 * @param day 1 to 31, or 0 if only the month or the year is known
 */
public record CalendarDate(CalendarSystem calendar, int year, int month, int day) {
    private static final int MAX_YEAR = 9999;
    private static final int MONTHS = 12;
    /** Whether a Hijri month has 29 or 30 days is decided by sighting. */
    private static final int MAX_HIJRI_DAY = 30;
    /** Where the numbers of a date end. */
    private static final int YEAR_END = 4;

    private static final int MONTH_END = 7;
    private static final int DAY_END = 10;

    /** Fails for a date that the calendar does not have. */
    public CalendarDate {
        if (!exists(calendar, year, month, day)) {
            throw new IllegalArgumentException("no such " + calendar + " date: " + year + "-" + month + "-" + day);
        }
    }

    /** Tells whether the calendar has such a date; 0 for the day, or for month and day, stands for unknown. */
    public static boolean exists(CalendarSystem calendar, int year, int month, int day) {
        if (year < 1 || year > MAX_YEAR || month < 0 || month > MONTHS || day < 0) {
            return false;
        }
        return month == 0 ? day == 0 : day <= daysOf(calendar, year, month);
    }

    private static int daysOf(CalendarSystem calendar, int year, int month) {
        return switch (calendar) {
            case GREGORIAN -> YearMonth.of(year, month).lengthOfMonth();
            case HIJRI -> MAX_HIJRI_DAY;
            case SOLAR_HIJRI -> SolarHijri.daysOf(year, month);
        };
    }

    /** How much of the date is known. */
    public Precision precision() {
        if (day > 0) {
            return Precision.DAY;
        }
        return month > 0 ? Precision.MONTH : Precision.YEAR;
    }

    /** The Gregorian day; empty if the date is less precise than a day, or Hijri. */
    public Optional<LocalDate> gregorianDay() {
        if (day == 0) {
            return Optional.empty();
        }
        return switch (calendar) {
            case GREGORIAN -> Optional.of(LocalDate.of(year, month, day));
            case HIJRI -> Optional.empty();
            case SOLAR_HIJRI -> Optional.of(SolarHijri.toGregorian(year, month, day));
        };
    }

    /**
     * The date in ISO 8601, as precise as it is known: {@code 2021-10-13}, {@code 2021-10} or {@code 2021}. Empty for
     * every Hijri date, and for a solar Hijri month or year, as these lie across two Gregorian ones.
     */
    public Optional<String> iso() {
        return calendar == CalendarSystem.GREGORIAN
                ? Optional.of(numbers())
                : gregorianDay().map(LocalDate::toString);
    }

    /**
     * A key that is the same for the same date however it was written: the ISO form where there is one, else the
     * calendar's own numbers after {@code ah} (Hijri) or {@code ap} (solar Hijri), as in {@code ah1443-03-12}.
     */
    public String key() {
        return iso().orElseGet(() -> (calendar == CalendarSystem.HIJRI ? "ah" : "ap") + numbers());
    }

    /** By hand: each date of each article comes here, and a format would be parsed anew each time. */
    private String numbers() {
        var numbers = new StringBuilder("0000-00-00");
        put(numbers, year, YEAR_END);
        put(numbers, month, MONTH_END);
        put(numbers, day, DAY_END);
        numbers.setLength(
                switch (precision()) {
                    case YEAR -> YEAR_END;
                    case MONTH -> MONTH_END;
                    case DAY -> DAY_END;
                });
        return numbers.toString();
    }

    private static void put(StringBuilder numbers, int number, int end) {
        int rest = number;
        for (int at = end - 1; rest > 0; at--) {
            numbers.setCharAt(at, (char) ('0' + rest % 10));
            rest /= 10;
        }
    }
}
