package org.khabar.enrich.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What stands after a year and belongs to it: "AD", "هـ", "года".
 *
 * @param end offset after it; where it was looked for if there is nothing
 * @param calendar the calendar it names, if it names one
 * @param isYearNoun whether it says that the number is a year
 */
record Era(int end, @Nullable CalendarSystem calendar, boolean isYearNoun) {
    private static final int MAX_WORD_LENGTH = 12;

    static Era at(String text, int offset, DateWords words) {
        int start = offset;
        while (start < text.length() && Characters.isGap(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && Characters.isWordPart(text.charAt(end))) {
            end++;
        }
        return end == start || end - start > MAX_WORD_LENGTH
                ? new Era(offset, null, false)
                : read(text, offset, start, end, words);
    }

    private static Era read(String text, int offset, int start, int end, DateWords words) {
        var word = WordFolder.fold(text, start, end);
        var calendar = words.calendarOfEra(word);
        boolean isYearNoun = words.is(WordRole.YEAR_NOUN_AFTER, word);
        return new Era(calendar != null || isYearNoun ? end : offset, calendar, isYearNoun);
    }

    /** The calendar it names, or the one given if it names none. */
    CalendarSystem calendarOr(CalendarSystem otherwise) {
        return calendar == null ? otherwise : calendar;
    }

    /** Whether it says, in one way or another, that the number before it is a year. */
    boolean marksYear() {
        return isYearNoun || calendar != null;
    }
}
