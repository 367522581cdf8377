package org.khabar.enrich.calendar;

/**
 * A number of four digits that may be a year; every absolute date has one.
 *
 * @param text the text it stands in
 * @param bound offset where the date before it ended; nothing left of it belongs to this date
 * @param start UTF-16 offset of its first digit
 * @param end offset after its last digit
 * @param value the number
 */
record YearNumber(String text, int bound, int start, int end, int value) {
    static final int LENGTH = 4;

    private static final int MIN_GREGORIAN = 1000;
    private static final int MAX_GREGORIAN = 2199;
    /** 1300 to 1499 are the years 1882 to 2075 of the Hijri and 1921 to 2120 of the solar Hijri calendar. */
    private static final int MIN_ISLAMIC = 1300;

    private static final int MAX_ISLAMIC = 1499;

    /** Whether the number alone leaves open which calendar is meant. */
    boolean mayBeIslamic() {
        return value >= MIN_ISLAMIC && value <= MAX_ISLAMIC;
    }

    boolean fits(CalendarSystem calendar) {
        return switch (calendar) {
            case GREGORIAN -> value >= MIN_GREGORIAN && value <= MAX_GREGORIAN;
            case HIJRI, SOLAR_HIJRI -> mayBeIslamic();
        };
    }

    /** The character after it, or 0 at the end of the text. */
    char next() {
        return charAt(end);
    }

    /** The character at an offset, or 0 outside the text. */
    char charAt(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : 0;
    }

    LeftwardCursor leftward() {
        return new LeftwardCursor(text, bound, start);
    }
}
