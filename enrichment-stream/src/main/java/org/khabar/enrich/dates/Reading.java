package org.khabar.enrich.dates;

import org.jspecify.annotations.Nullable;
import org.khabar.enrich.calendar.CalendarDate;
import org.khabar.enrich.calendar.CalendarSystem;

/** What the words of one expression say, gathered while a pattern is compared with them; 0 stands for nothing said. */
final class Reading {
    int weekday;
    int day;
    int month;
    int year;
    int count = 1;
    CalendarSystem calendar = CalendarSystem.GREGORIAN;
    /** From the day of publication: -1 is yesterday. */
    int dayOffset;
    /** -1 for the last one, 0 for this one, 1 for the next one. */
    @Nullable
    Integer shift;

    Span span = Span.OTHER;
    /** An absolute date that is part of the expression. */
    @Nullable
    CalendarDate given;

    void take(LexemeClass kind, int value) {
        switch (kind) {
            case WEEKDAY -> weekday = value;
            case MONTH, ABBREVIATED_MONTH -> month(value, CalendarSystem.GREGORIAN);
            case HIJRI_MONTH -> month(value, CalendarSystem.HIJRI);
            case SOLAR_MONTH -> month(value, CalendarSystem.SOLAR_HIJRI);
            case SHIFT -> shift = value;
            case DAY_WORD -> dayOffset = value;
            case COUNT_WORD -> count = value;
            case ORDINAL -> day = value;
            case UNIT, COUNTED -> span = Span.of(value);
            case DUAL -> {
                span = Span.of(value);
                count = 2;
            }
            case LEAD, PAST, FUTURE -> {
                // These say nothing about the date itself.
            }
        }
    }

    private void month(int number, CalendarSystem ofCalendar) {
        month = number;
        calendar = ofCalendar;
    }
}
