package org.khabar.enrich.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A month by name before the year, with or without a day: "13 October 2021", "October 13, 2021", "October 2021",
 * "15 أغسطس (آب) 2021", "13 de octubre de 2021", "13 октября 2021 года".
 */
final class NamedMonthShape implements DateShape {
    /** "من شهر" between a day and its month, "de l'année" between a month and its year. */
    private static final int MAX_JOINERS = 2;

    /** What makes a number the end of another one: of a time, a fraction, a numeric date. */
    private static final String PARTS_OF_NUMBERS = ".,:/٫";

    private final MonthReader months;
    private final DateWords words;

    NamedMonthShape(MonthReader months, DateWords words) {
        this.months = months;
        this.words = words;
    }

    @Override
    public @Nullable DateExpression read(YearNumber year) {
        var cursor = year.leftward();
        skipJoiners(cursor);
        var month = months.before(cursor);
        return month == null ? monthAndDay(year, cursor) : dayAndMonth(year, cursor, month);
    }

    private @Nullable DateExpression dayAndMonth(YearNumber year, LeftwardCursor cursor, NamedMonth month) {
        skipJoiners(cursor);
        int day = day(cursor);
        var withDay = day < 1 ? null : expression(year, cursor.at(), month, day);
        return withDay == null ? expression(year, month.start(), month, 0) : withDay;
    }

    private @Nullable DateExpression monthAndDay(YearNumber year, LeftwardCursor cursor) {
        int day = day(cursor);
        if (day < 1) {
            return null;
        }
        cursor.skipGap();
        var month = months.before(cursor);
        return month == null ? null : expression(year, month.start(), month, day);
    }

    /** The number of a day, with what may be attached to it: "13", "13.", "13th", "13-го", "1er". */
    private int day(LeftwardCursor cursor) {
        if (!cursor.take(".")) {
            skipOrdinal(cursor);
        }
        int day = cursor.takeShortNumber();
        return PARTS_OF_NUMBERS.indexOf(cursor.peek()) >= 0 ? -1 : day;
    }

    private void skipOrdinal(LeftwardCursor cursor) {
        int mark = cursor.at();
        var word = cursor.takeWord();
        if (word == null || !words.is(WordRole.ORDINAL, word)) {
            cursor.returnTo(mark);
            return;
        }
        cursor.take("-'’");
    }

    private void skipJoiners(LeftwardCursor cursor) {
        cursor.skipGap();
        cursor.take(",،");
        for (int taken = 0; taken < MAX_JOINERS; taken++) {
            int mark = cursor.at();
            var word = cursor.takeWord();
            if (word == null || !words.joins(word)) {
                cursor.returnTo(mark);
                return;
            }
            cursor.skipGap();
        }
    }

    private @Nullable DateExpression expression(YearNumber year, int start, NamedMonth month, int day) {
        var calendar = month.calendar();
        if (!year.fits(calendar) || !CalendarDate.exists(calendar, year.value(), month.number(), day)) {
            return null;
        }
        var era = Era.at(year.text(), year.end(), words);
        return new DateExpression(start, era.end(), new CalendarDate(calendar, year.value(), month.number(), day));
    }
}
