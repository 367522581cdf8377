package org.khabar.enrich.calendar;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.text.TextFolder;
import org.khabar.enrich.text.TsvResource;

/** The words that join or announce the parts of a date, folded, by what they do there. */
final class DateWords {
    private static final TsvResource RESOURCE = new TsvResource(DateWords.class, "date-words.tsv");
    private static final int COLUMNS = 3;

    private final Map<WordRole, Set<String>> words;

    private DateWords(Map<WordRole, Set<String>> words) {
        this.words = words;
    }

    static DateWords load() {
        var words = new EnumMap<WordRole, Set<String>>(WordRole.class);
        for (var row : RESOURCE.rows(COLUMNS)) {
            var ofRole = words.computeIfAbsent(WordRole.valueOf(row[0]), role -> new HashSet<>());
            for (var word : TsvResource.values(row[2])) {
                ofRole.add(TextFolder.fold(word));
            }
        }
        for (var role : WordRole.values()) {
            if (!words.containsKey(role)) {
                throw RESOURCE.malformed("no word for " + role);
            }
        }
        return new DateWords(words);
    }

    boolean is(WordRole role, String folded) {
        return words.getOrDefault(role, Set.of()).contains(folded);
    }

    /** Whether the word may stand between a month and its day or its year. */
    boolean joins(String folded) {
        return is(WordRole.JOINER, folded) || calendarOfYearNoun(folded) != null;
    }

    /** For "the year" before a number, the calendar of a year that could be of any; null for other words. */
    @Nullable
    CalendarSystem calendarOfYearNoun(String folded) {
        return calendar(folded, WordRole.YEAR_NOUN, WordRole.YEAR_NOUN_HIJRI, WordRole.YEAR_NOUN_SOLAR_HIJRI);
    }

    /** The calendar that an era after a year names; null for other words. */
    @Nullable
    CalendarSystem calendarOfEra(String folded) {
        return calendar(folded, WordRole.ERA_GREGORIAN, WordRole.ERA_HIJRI, WordRole.ERA_SOLAR_HIJRI);
    }

    private @Nullable CalendarSystem calendar(String folded, WordRole gregorian, WordRole hijri, WordRole solarHijri) {
        if (is(gregorian, folded)) {
            return CalendarSystem.GREGORIAN;
        }
        if (is(hijri, folded)) {
            return CalendarSystem.HIJRI;
        }
        return is(solarHijri, folded) ? CalendarSystem.SOLAR_HIJRI : null;
    }
}
