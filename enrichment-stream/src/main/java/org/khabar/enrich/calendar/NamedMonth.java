package org.khabar.enrich.calendar;

/**
 * A month named in a text, once or by two names.
 *
 * @param start UTF-16 offset of its first character
 * @param calendar the calendar it belongs to
 * @param number 1 to 12
 */
record NamedMonth(int start, CalendarSystem calendar, int number) {}
