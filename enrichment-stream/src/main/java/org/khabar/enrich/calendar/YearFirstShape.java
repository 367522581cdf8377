package org.khabar.enrich.calendar;

import org.jspecify.annotations.Nullable;

/** {@code 2021-10-13}, {@code 2021/10/13}, {@code 2021.10.13}; an ISO time may follow. */
final class YearFirstShape implements DateShape {
    private final DateWords words;

    YearFirstShape(DateWords words) {
        this.words = words;
    }

    @Override
    public @Nullable DateExpression read(YearNumber year) {
        char separator = year.next();
        if ("-/.".indexOf(separator) < 0 || Characters.gluesNumbers(year.charAt(year.start() - 1))) {
            return null;
        }
        int monthEnd = endOfShortNumber(year, year.end() + 1);
        if (monthEnd < 0 || year.charAt(monthEnd) != separator) {
            return null;
        }
        int dayEnd = endOfShortNumber(year, monthEnd + 1);
        if (dayEnd < 0 || (year.charAt(dayEnd) == separator && Digits.isDigit(year.charAt(dayEnd + 1)))) {
            return null;
        }
        return day(year, monthEnd, dayEnd);
    }

    private static int endOfShortNumber(YearNumber year, int start) {
        int end = Digits.endOfRun(year.text(), start);
        return end == start || end > start + 2 ? -1 : end;
    }

    private @Nullable DateExpression day(YearNumber year, int monthEnd, int dayEnd) {
        var era = Era.at(year.text(), dayEnd, words);
        var date = NumericDate.monthFirst(
                year,
                era,
                Digits.number(year.text(), year.end() + 1, monthEnd),
                Digits.number(year.text(), monthEnd + 1, dayEnd));
        return date == null ? null : new DateExpression(year.start(), era.end(), date);
    }
}
