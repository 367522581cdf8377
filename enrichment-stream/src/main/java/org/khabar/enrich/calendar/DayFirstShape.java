package org.khabar.enrich.calendar;

import org.jspecify.annotations.Nullable;

/** {@code 13/10/2021}, {@code 13.10.2021}, {@code 13-10-2021}; month first where day first is impossible. */
final class DayFirstShape implements DateShape {
    private final DateWords words;

    DayFirstShape(DateWords words) {
        this.words = words;
    }

    @Override
    public @Nullable DateExpression read(YearNumber year) {
        var cursor = year.leftward();
        cursor.skipGap();
        char separator = cursor.peek();
        if ("-/.".indexOf(separator) < 0 || goesOn(year, separator)) {
            return null;
        }
        int second = numberBefore(cursor, separator);
        int first = second < 0 ? -1 : numberBefore(cursor, separator);
        if (first < 0 || Characters.gluesNumbers(cursor.peek())) {
            return null;
        }
        var era = Era.at(year.text(), year.end(), words);
        var date = NumericDate.dayFirst(year, era, first, second);
        return date == null ? null : new DateExpression(cursor.at(), era.end(), date);
    }

    private static boolean goesOn(YearNumber year, char separator) {
        return year.next() == separator && Digits.isDigit(year.charAt(year.end() + 1));
    }

    /** Space is met around slashes only: "5 - 6 - 2021" is arithmetic, and a full stop before space ends a sentence. */
    private static int numberBefore(LeftwardCursor cursor, char separator) {
        int mark = cursor.at();
        if (!cursor.take(String.valueOf(separator)) || (separator != '/' && cursor.at() != mark - 1)) {
            return -1;
        }
        return cursor.takeShortNumber();
    }
}
