package org.khabar.enrich.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the absolute dates that a text names, in Arabic (with the month names of the Maghreb, the Levant and Iraq),
 * Russian, English, Persian, French, Turkish, Kurdish (Kurmanji, Sorani), Chinese, Ukrainian, German and Spanish, with
 * ASCII, Arabic-Indic, Persian or full-width digits. The text's language need not be known.
 *
 * <p>A date has a year of four digits; "6 September" alone is left out, and so is a number alone unless a word beside it
 * says that it is a year. Of two numbers before a year the first is the day, as everywhere but in the United States,
 * unless only the other order is a date. Immutable, so any number of threads may share one.
 */
public final class DateFinder {
    private final List<DateShape> shapes;

    private DateFinder(List<DateShape> shapes) {
        this.shapes = shapes;
    }

    /**
     * Loads the names of months and the words around dates.
     *
     * @throws IllegalStateException if a resource is missing or malformed; the message names it
     */
    public static DateFinder load() {
        var words = DateWords.load();
        return new DateFinder(List.of(
                new ChineseShape(),
                new YearFirstShape(words),
                new DayFirstShape(words),
                new NamedMonthShape(new MonthReader(MonthNames.load()), words),
                new CuedYearShape(words)));
    }

    /**
     * Finds the dates of a text.
     *
     * @param text any text, also empty
     * @return the dates in the order of the text, none overlapping another, with UTF-16 offsets into it
     */
    public List<DateExpression> find(String text) {
        var found = new ArrayList<DateExpression>();
        int bound = 0;
        int at = 0;
        while (at < text.length()) {
            if (!Digits.isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = Digits.endOfRun(text, at);
            var expression = end - at == YearNumber.LENGTH ? around(text, bound, at, end) : null;
            if (expression != null) {
                found.add(expression);
                bound = expression.end();
            }
            at = Math.max(end, bound);
        }
        return List.copyOf(found);
    }

    private @Nullable DateExpression around(String text, int bound, int start, int end) {
        var year = new YearNumber(text, bound, start, end, Digits.number(text, start, end));
        for (var shape : shapes) {
            var expression = shape.read(year);
            if (expression != null) {
                return expression;
            }
        }
        return null;
    }

    /**
     * Reads one date as metadata give it: ISO 8601 in its extended or basic form, {@code 18/03/2017} (day first, unless
     * only month first is a date), RFC 1123, seconds or milliseconds since 1970, or a day in words in any of the
     * languages of {@link #find}. A Hijri date, or one less precise than a day, is no answer.
     *
     * @param given the text of the metadata
     */
    public Optional<GivenDate> parse(String given) {
        return new GivenDateReader(this).read(given);
    }
}
