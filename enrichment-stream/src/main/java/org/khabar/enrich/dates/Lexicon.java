package org.khabar.enrich.dates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.khabar.enrich.text.TsvResource;

/** The words of time, by language and by what they stand for. */
final class Lexicon {
    private static final TsvResource RESOURCE = new TsvResource(Lexicon.class, "lexemes.tsv");
    private static final int COLUMNS = 4;

    /** Elsewhere these words have no capital, or are nothing else without one. */
    private static final Set<LexemeClass> CAPITALISED_IN_ENGLISH =
            EnumSet.of(LexemeClass.WEEKDAY, LexemeClass.MONTH, LexemeClass.ABBREVIATED_MONTH);

    private final Map<Key, List<Lexeme>> lexemes = new HashMap<>();

    private record Key(DateLanguage language, LexemeClass kind) {}

    private Lexicon() {}

    /** Loads them, giving each word a number. */
    static Lexicon load(WordNumbers numbers) {
        var lexicon = new Lexicon();
        for (var row : RESOURCE.rows(COLUMNS)) {
            var key = new Key(DateLanguage.named(row[2]), LexemeClass.valueOf(row[0]));
            for (var phrase : TsvResource.values(row[3])) {
                lexicon.add(key, value(key.kind, row[1]), phrase, numbers);
            }
        }
        // The longest first, so that "two words" are not taken for one of them.
        lexicon.lexemes
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt((Lexeme lexeme) -> -lexeme.words().length)));
        return lexicon;
    }

    private void add(Key key, int value, String phrase, WordNumbers numbers) {
        var words = Arrays.stream(phrase.split(" ", -1)).mapToInt(numbers::add).toArray();
        boolean capitalised = key.language == DateLanguage.EN && CAPITALISED_IN_ENGLISH.contains(key.kind);
        lexemes.computeIfAbsent(key, unknown -> new ArrayList<>()).add(new Lexeme(words, value, capitalised));
    }

    private static int value(LexemeClass kind, String cell) {
        return switch (kind) {
            case UNIT, COUNTED, DUAL -> Span.named(cell).value();
            default -> Integer.parseInt(cell);
        };
    }

    /** The lexemes of a class in a language, the longest first. */
    List<Lexeme> of(DateLanguage language, LexemeClass kind) {
        return lexemes.getOrDefault(new Key(language, kind), List.of());
    }
}
