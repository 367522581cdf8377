package org.khabar.enrich.calendar;

import org.jspecify.annotations.Nullable;

/** {@code 2021年10月13日}, {@code 2021年10月}, {@code 2021年}, with or without spaces around the numbers. */
final class ChineseShape implements DateShape {
    private static final char YEAR = '年';
    private static final char MONTH = '月';
    private static final String DAY = "日号號";

    @Override
    public @Nullable DateExpression read(YearNumber year) {
        int yearEnd = year.next() == ' ' ? year.end() + 2 : year.end() + 1;
        if (year.charAt(yearEnd - 1) != YEAR || !year.fits(CalendarSystem.GREGORIAN)) {
            return null;
        }
        var month = Part.at(year, yearEnd);
        if (year.charAt(month.end - 1) != MONTH || !exists(year, month.number, 0)) {
            return expression(year, yearEnd, 0, 0);
        }
        var day = Part.at(year, month.end);
        return DAY.indexOf(year.charAt(day.end - 1)) < 0 || day.number < 1 || !exists(year, month.number, day.number)
                ? expression(year, month.end, month.number, 0)
                : expression(year, day.end, month.number, day.number);
    }

    private static boolean exists(YearNumber year, int month, int day) {
        return month > 0 && CalendarDate.exists(CalendarSystem.GREGORIAN, year.value(), month, day);
    }

    private static DateExpression expression(YearNumber year, int end, int month, int day) {
        return new DateExpression(
                year.start(), end, new CalendarDate(CalendarSystem.GREGORIAN, year.value(), month, day));
    }

    /** A number of one or two digits and the character after it; the number is -1 if there is none. */
    private record Part(int number, int end) {
        static Part at(YearNumber year, int offset) {
            int start = afterSpace(year, offset);
            int end = Math.min(Digits.endOfRun(year.text(), start), start + 3);
            int number = end == start || end > start + 2 ? -1 : Digits.number(year.text(), start, end);
            return new Part(number, afterSpace(year, end) + 1);
        }

        private static int afterSpace(YearNumber year, int offset) {
            return year.charAt(offset) == ' ' ? offset + 1 : offset;
        }
    }
}
