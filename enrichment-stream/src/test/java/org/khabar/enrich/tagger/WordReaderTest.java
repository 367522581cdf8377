package org.khabar.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.words.Tokeniser;

class WordReaderTest {
    private static final int CITY = 1 << 7;

    private final TreeMap<Integer, Long> facts = new TreeMap<>();

    @ParameterizedTest
    @CsvSource({
        // What is left is commoner, but the whole is a name, and what is left is in no list.
        "ليلى, 0",
        "وليلى, 1",
        "ولليلى, 2",
        "بحلب, 1",
        "وبحلب, 2",
        // A name of which a name is left: the commoner one.
        "لبنى, 1",
        "قمر, 0",
    })
    void shouldTakeOffOnlyWhatIsNoPartOfTheName(String word, int letters) {
        know("ليلي", Lexicon.NAME_TOKEN, 6);
        know("يلي", 0, 8);
        know("حلب", CITY, 7);
        know("لبني", Lexicon.NAME_TOKEN, 3);
        know("بني", Lexicon.NAME_TOKEN, 9);
        var tokens = Tokeniser.tokenise(word);
        var reader = new WordReader(Lexicon.of(Morphology.CLITICS, facts, new TreeMap<>()));

        assertThat(reader.read(tokens, 0).word().clitic()).isEqualTo(letters);
    }

    @Test
    void shouldSeeThatWordsAreOfOneKindByTheDictionary() {
        // Endings and shapes are the same of all three; that two of them are places only the dictionary knows.
        assertThat(sharedAttributes("Самаре", "Анкаре"))
                .hasSizeGreaterThan(sharedAttributes("Самаре", "Сазаре").size());
    }

    @ParameterizedTest
    @CsvSource({
        // Two words of the language, with and without clitic and article, and what is none.
        "CLITICS, مدينة, كتاب, true",
        "CLITICS, مدينة, والمدينة, true",
        "CLITICS, مدينة, سيلعب, true",
        "CLITICS, مدينة, ثاندر, false",
        // Known as a whole only: what seems an article is a part of it.
        "CLITICS, مدينة, التقى, true",
        "NONE, companies, walking, true",
        "NONE, companies, qwerfed, false",
        "NONE, companies, london, false",
        "NONE, london, qwerfed, false",
        "ENDINGS, вскоре, словарь, true",
        "ENDINGS, вскоре, петрович, false",
        "ENDINGS, вскоре, кхабарщ, false",
    })
    void shouldTellWordsOfTheLanguageFromOthers(Morphology morphology, String one, String other, boolean alike) {
        assertThat(mask(morphology, one) == mask(morphology, other)).isEqualTo(alike);
    }

    /** Nothing is in a list here, and all words have one shape. */
    private static long mask(Morphology morphology, String word) {
        var reader = new WordReader(Lexicon.of(morphology, new TreeMap<>(), new TreeMap<>()));
        return reader.read(Tokeniser.tokenise(word), 0).word().mask();
    }

    private static Set<Integer> sharedAttributes(String one, String other) {
        var shared = attributes(one);
        shared.retainAll(attributes(other));
        return shared;
    }

    private static Set<Integer> attributes(String word) {
        var reader = new WordReader(Lexicon.of(Morphology.ENDINGS, new TreeMap<>(), new TreeMap<>()));
        return Arrays.stream(reader.read(Tokeniser.tokenise(word), 0).attributes())
                .boxed()
                .collect(Collectors.toSet());
    }

    private void know(String word, int flags, int frequency) {
        facts.put(Hashes.key(Hashes.of(word)), Lexicon.facts(flags, frequency, 0, 0));
    }
}
