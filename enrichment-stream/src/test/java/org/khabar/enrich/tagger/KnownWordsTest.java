package org.khabar.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.words.Tokeniser;
import org.khabar.enrich.words.Tokens;

class KnownWordsTest {
    private static final int MORE_THAN_ARE_KEPT = 300_000;

    private final WordReader reader = new WordReader(Lexicon.of(Morphology.NONE, new TreeMap<>(), new TreeMap<>()));

    @Test
    void shouldKnowEachWordHoweverManyItHasRead() {
        var tokens = Tokeniser.tokenise(IntStream.range(0, MORE_THAN_ARE_KEPT)
                .mapToObj(number -> "w" + number)
                .collect(Collectors.joining(" ")));
        var weights = weightsOf(tokens);
        var words = new KnownWords(reader, weights, new WordCache());

        words.read(tokens);
        var again = words.read(tokens);

        for (int token = 0; token < tokens.count(); token++) {
            var read = reader.read(tokens, token);
            var sums = new long[AttributeWeights.PLACES * PackedScores.LONGS];
            weights.addAll(read.attributes(), sums);
            assertThat(again[token].word()).isEqualTo(read.word());
            assertThat(again[token].sums()).isEqualTo(sums);
        }
    }

    @Test
    void shouldKeepWordsOfModelsThatShareOneCacheApart() {
        var tokens = Tokeniser.tokenise("CNN 2024");
        var cache = new WordCache();
        var weights = weightsOf(tokens);

        var first = new KnownWords(reader, weights, cache).read(tokens);
        var second = new KnownWords(reader, AttributeWeights.of(new TreeMap<>()), cache).read(tokens);

        assertThat(first[0].sums()).isNotEqualTo(second[0].sums());
        assertThat(second[0].sums()).containsOnly(0);
    }

    @Test
    void shouldTellWordsApartThatDifferInCapitals() {
        var tokens = Tokeniser.tokenise("may May MAY may");

        var words = new KnownWords(reader, AttributeWeights.of(new TreeMap<>()), new WordCache()).read(tokens);

        assertThat(Arrays.stream(words).map(KnownWord::key).distinct()).hasSize(3);
        assertThat(words[3]).isSameAs(words[0]);
    }

    /** A weight for the first attribute of each word, at its own place. */
    private AttributeWeights weightsOf(Tokens tokens) {
        var weights = new TreeMap<Integer, short[][]>();
        for (int token = 0; token < tokens.count(); token++) {
            int key = reader.read(tokens, token).attributes()[0];
            var row = new short[Labels.COUNT];
            row[0] = (short) (key % 1_000);
            weights.computeIfAbsent(key, any -> AttributeWeights.noRows())[Features.REACH] = row;
        }
        return AttributeWeights.of(weights);
    }
}
