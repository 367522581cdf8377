package org.khabar.enrich.calendar;

import org.jspecify.annotations.Nullable;

/** A year alone, which is a date only beside a word that says so: "عام 2021", "in 2021", "2021 году", "1443 هـ". */
final class CuedYearShape implements DateShape {
    /** Prepositions stand before counts as well, so the number itself must look like a year of living memory. */
    private static final int MIN_AFTER_PREPOSITION = 1900;

    private static final int MAX_AFTER_PREPOSITION = 2099;

    private final DateWords words;

    CuedYearShape(DateWords words) {
        this.words = words;
    }

    @Override
    public @Nullable DateExpression read(YearNumber year) {
        if (Characters.gluesNumbers(year.charAt(year.start() - 1)) || goesOn(year)) {
            return null;
        }
        var cue = cueBefore(year);
        var era = Era.at(year.text(), year.end(), words);
        if (cue == null && !era.marksYear()) {
            return null;
        }
        int start = cue == null ? year.start() : cue.start;
        var calendar = era.calendarOr(
                cue == null || !year.mayBeIslamic() ? CalendarSystem.GREGORIAN : cue.calendarOfAmbiguousYear);
        return year.fits(calendar)
                ? new DateExpression(start, era.end(), new CalendarDate(calendar, year.value(), 0, 0))
                : null;
    }

    /** "2021%", "2021.5", "2021km" and "1990s" are no years; "2021." before a space is. */
    private static boolean goesOn(YearNumber year) {
        char next = year.next();
        boolean joinsDigits = "-.,:/٫٬".indexOf(next) >= 0;
        return joinsDigits ? Digits.isDigit(year.charAt(year.end() + 1)) : Characters.gluesNumbers(next);
    }

    private @Nullable Cue cueBefore(YearNumber year) {
        var cursor = year.leftward();
        cursor.skipGap();
        var word = cursor.takeWord();
        if (word == null) {
            return null;
        }
        var cue = cue(year, word, cursor.at());
        var bare = cue == null ? Proclitic.remove(word) : null;
        return bare == null ? cue : cue(year, bare, cursor.at() + 1);
    }

    private @Nullable Cue cue(YearNumber year, String word, int start) {
        var calendar = words.calendarOfYearNoun(word);
        if (calendar != null) {
            return new Cue(start, calendar);
        }
        boolean isRecent = year.value() >= MIN_AFTER_PREPOSITION && year.value() <= MAX_AFTER_PREPOSITION;
        return isRecent && words.is(WordRole.PREPOSITION, word)
                ? new Cue(year.start(), CalendarSystem.GREGORIAN)
                : null;
    }

    private record Cue(int start, CalendarSystem calendarOfAmbiguousYear) {}
}
