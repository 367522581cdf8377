package org.khabar.enrich.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.calendar.DateFinder;
import org.khabar.enrich.words.Tokens;

/**
 * Finds the dates that a text names: the absolute ones of {@link DateFinder}, and in Arabic, Persian, Russian, English and
 * French the relative ones, which are resolved against the day of publication. Thread-safe.
 */
public final class DateMentionFinder {
    private final DateFinder absolute;
    private final WordNumbers numbers;
    private final PatternTable patterns;
    private final Cues cues;
    /** As many as the language tagger has languages. */
    private final Map<String, Set<DateLanguage>> languages = new ConcurrentHashMap<>();

    private DateMentionFinder(DateFinder absolute, WordNumbers numbers, PatternTable patterns, Cues cues) {
        this.absolute = absolute;
        this.numbers = numbers;
        this.patterns = patterns;
        this.cues = cues;
    }

    /**
     * Loads the words and patterns.
     *
     * @throws IllegalStateException if a resource is missing or malformed; the message names it
     */
    public static DateMentionFinder load() {
        var numbers = new WordNumbers();
        var lexicon = Lexicon.load(numbers);
        var patterns = PatternTable.load(lexicon, numbers);
        return new DateMentionFinder(DateFinder.load(), numbers, patterns, new Cues(lexicon));
    }

    /**
     * Finds the dates of a text.
     *
     * @param text any text, also empty
     * @param tokens its words
     * @param languageTag BCP 47 tag of its language, {@code und} where unknown
     * @param published the day it was published where it was, or null if that is not known
     * @return the dates in the order of the text, none overlapping another
     */
    public List<DateMention> find(String text, Tokens tokens, String languageTag, @Nullable LocalDate published) {
        var active = languages.computeIfAbsent(languageTag, DateLanguage::of);
        var timeText = new TimeText(text, tokens, numbers, absolute.find(text));
        return new DateSearch(timeText, active, new CliticReader(timeText, numbers), patterns, cues, published).run();
    }
}
