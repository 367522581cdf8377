package org.khabar.enrich.calendar;

/**
 * What a name of a month stands for.
 *
 * @param calendar the calendar it belongs to
 * @param month 1 to 12
 * @param abbreviated whether it may be followed by a full stop inside a date
 */
record MonthName(CalendarSystem calendar, int month, boolean abbreviated) {
    boolean isSameMonth(MonthName other) {
        return calendar == other.calendar && month == other.month;
    }
}
