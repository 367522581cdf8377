package org.khabar.enrich.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.text.TextFolder;

class TokeniserTest {
    private static final long SEED = 20261122L;

    @ParameterizedTest
    @CsvSource({
        "روسيا والصين، معا, روسيا|والصين|معا",
        "مُحَمَّدٌ في الـــعراق, محمد|في|العراق",
        "Côte d’Ivoire, côte|d|ivoire",
        "Жан-Пьер Ёлкин, жан|пьер|елкин",
        "می‌خواهم تهران, ميخواهم|تهران",
        "普京访问北京, 普|京|访|问|北|京",
        "南アフリカの街, 南|アフリカ|の|街",
        "G20 و ١٢, g20|و|12",
        "لـCNN وAFP, ل|cnn|و|afp",
        "ل\u200fCNN G٢٠, ل|cnn|g20",
        "CNNبالعربية F16 ب٥, cnn|بالعربيه|f16|ب5",
        "ﻻﻫﺎﻱ, لاهاي",
        "Cafe\u0301 ouvert, café|ouvert",
    })
    void shouldCutIntoFoldedWords(String text, String words) {
        assertThat(texts(Tokeniser.tokenise(text))).containsExactly(words.split("\\|", -1));
    }

    @ParameterizedTest
    @CsvSource({"مُحَمَّدٌ, 0, 9", "Cafe\u0301, 0, 5", "ـموسكوـ, 1, 6", "😀كابل, 2, 6", "中\ufe00, 0, 2", "𝐑ome, 0, 5"})
    void shouldCoverWholeCharacters(String text, int start, int end) {
        var tokens = Tokeniser.tokenise(text);

        assertThat(tokens.count()).isEqualTo(1);
        assertThat(tokens.start(0)).isEqualTo(start);
        assertThat(tokens.end(0)).isEqualTo(end);
    }

    @Test
    void shouldKnowTheCharacterThatALetterCameFrom() {
        var tokens = Tokeniser.tokenise("لِموسكو");

        assertThat(tokens.origin(1)).isEqualTo(2);
    }

    @Test
    void shouldFoldEachWordAsTheTextFolderDoesWhenTextIsRandom() {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            var text = RandomText.of(random, 40);

            var tokens = Tokeniser.tokenise(text);

            for (int token = 0; token < tokens.count(); token++) {
                var word = text.substring(tokens.start(token), tokens.end(token));
                assertThat(tokens.text(token))
                        .as("seed %d, round %d, word %s", SEED, round, word)
                        .isEqualTo(TextFolder.fold(word));
            }
        }
    }

    @Test
    void shouldFindNoWordsInEmptyText() {
        assertThat(Tokeniser.tokenise("").count()).isZero();
    }

    private static List<String> texts(Tokens tokens) {
        return IntStream.range(0, tokens.count()).mapToObj(tokens::text).toList();
    }
}
