package org.khabar.enrich.dates;

import java.util.Locale;

/** A measure of time that words like "last" or "ago" go with. */
enum Span {
    DAY(1),
    WEEK(2),
    MONTH(3),
    YEAR(4),
    /** Any that is neither a day, a month nor a year of ISO 8601: a season, a quarter, a decade, a year of another calendar. */
    OTHER(5);

    private final int value;

    Span(int value) {
        this.value = value;
    }

    /** The value of a lexeme that stands for it. */
    int value() {
        return value;
    }

    static Span of(int value) {
        for (var span : values()) {
            if (span.value == value) {
                return span;
            }
        }
        throw new IllegalArgumentException("no span " + value);
    }

    static Span named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
