package org.khabar.enrich.dates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.khabar.enrich.text.TsvResource;

/** The ways to say a date, by the word or number that they begin with. */
final class PatternTable {
    private static final TsvResource RESOURCE = new TsvResource(PatternTable.class, "patterns.tsv");
    private static final int COLUMNS = 3;

    /** By the number of the word. */
    private final List<Map<DateLanguage, PatternTree>> byFirstWord;

    private final Map<DateLanguage, PatternTree> fromNumber = new EnumMap<>(DateLanguage.class);
    private final Map<DateLanguage, PatternTree> fromDate = new EnumMap<>(DateLanguage.class);

    private PatternTable(List<Pattern> patterns, int words) {
        byFirstWord = new ArrayList<>(Collections.nCopies(words, Map.of()));
        patterns.forEach(this::add);
    }

    /** Loads the patterns; each word gets a number. */
    static PatternTable load(Lexicon lexicon, WordNumbers numbers) {
        var patterns = new ArrayList<Pattern>();
        var elements = new ElementParser(lexicon, numbers);
        for (var row : RESOURCE.rows(COLUMNS)) {
            var language = DateLanguage.named(row[0]);
            var parser = new PatternParser(language, Meaning.valueOf(row[1]), elements);
            try {
                patterns.addAll(parser.parse(Arrays.asList(row[2].split(" ", -1))));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(RESOURCE.malformed(row[2]).getMessage(), e);
            }
        }
        return new PatternTable(patterns, numbers.count());
    }

    private void add(Pattern pattern) {
        var first = pattern.elements().get(0);
        var language = pattern.language();
        if (first instanceof NumberElement number) {
            (number == NumberElement.DATE ? fromDate : fromNumber)
                    .computeIfAbsent(language, unknown -> new PatternTree())
                    .add(pattern, 0);
        }
        first.firstWords()
                .distinct()
                .forEach(word -> treesFrom(word)
                        .computeIfAbsent(language, unknown -> new PatternTree())
                        .add(pattern, 0));
    }

    private Map<DateLanguage, PatternTree> treesFrom(int word) {
        if (byFirstWord.get(word).isEmpty()) {
            byFirstWord.set(word, new EnumMap<>(DateLanguage.class));
        }
        return byFirstWord.get(word);
    }

    /** By language, those that begin with a word. */
    Map<DateLanguage, PatternTree> fromWord(int word) {
        return word == WordNumbers.UNKNOWN ? Map.of() : byFirstWord.get(word);
    }

    /** By language, those that begin with a number. */
    Map<DateLanguage, PatternTree> fromNumber() {
        return fromNumber;
    }

    /** By language, those that begin with an absolute date. */
    Map<DateLanguage, PatternTree> fromDate() {
        return fromDate;
    }
}
