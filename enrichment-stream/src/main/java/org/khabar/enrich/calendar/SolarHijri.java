package org.khabar.enrich.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.temporal.JulianFields;

/** Counts the days of the solar Hijri calendar by ICU's rules. */
final class SolarHijri {
    private static final ULocale LOCALE = new ULocale("fa@calendar=persian");

    private SolarHijri() {}

    static int daysOf(int year, int month) {
        return at(year, month, 1).getActualMaximum(Calendar.DAY_OF_MONTH);
    }

    static LocalDate toGregorian(int year, int month, int day) {
        return LocalDate.EPOCH.with(
                JulianFields.JULIAN_DAY, at(year, month, day).get(Calendar.JULIAN_DAY));
    }

    private static Calendar at(int year, int month, int day) {
        var calendar = Calendar.getInstance(TimeZone.GMT_ZONE, LOCALE);
        calendar.clear();
        calendar.set(year, month - 1, day);
        return calendar;
    }
}
