package org.khabar.enrich.calendar;

import org.jspecify.annotations.Nullable;

/** Decides which day the numbers of a date mean, and in which calendar. */
final class NumericDate {
    private NumericDate() {}

    /**
     * The day that a year and two numbers written before it mean: day first unless only month first is a date.
     *
     * @return null if neither is a date, or the calendar cannot be told
     */
    @Nullable
    static CalendarDate dayFirst(YearNumber year, Era era, int first, int second) {
        var dayFirst = monthFirst(year, era, second, first);
        return dayFirst == null ? monthFirst(year, era, first, second) : dayFirst;
    }

    @Nullable
    static CalendarDate monthFirst(YearNumber year, Era era, int month, int day) {
        var calendar = calendar(year, era);
        if (calendar == null || month < 1 || day < 1 || !year.fits(calendar)) {
            return null;
        }
        return CalendarDate.exists(calendar, year.value(), month, day)
                ? new CalendarDate(calendar, year.value(), month, day)
                : null;
    }

    /** Years 1300 to 1499 say nothing by themselves; Persian digits do, as Arabic texts do not use them. */
    @Nullable
    private static CalendarSystem calendar(YearNumber year, Era era) {
        if (era.calendar() != null || !year.mayBeIslamic()) {
            return era.calendarOr(CalendarSystem.GREGORIAN);
        }
        return Digits.isPersian(year.text().charAt(year.start())) ? CalendarSystem.SOLAR_HIJRI : null;
    }
}
