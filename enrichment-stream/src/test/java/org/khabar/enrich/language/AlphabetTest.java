package org.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetTest {
    @ParameterizedTest
    @CsvSource({
        "de, ß, true",
        "de, Ä, true",
        "de, ű, false",
        "kk, ә, true",
        "ru, ә, false",
        "ur, ٹ, true",
        "ar, ٹ, false",
        "uz-Cyrl, ў, true"
    })
    void shouldHaveLettersOfLanguageInBothCases(String tag, char letter, boolean isIn) {
        var alphabet = Alphabet.of(tag);

        assertThat(alphabet).isNotNull();
        assertThat(alphabet.contains(letter)).isEqualTo(isIn);
    }

    @Test
    void shouldHaveMarksOfDecomposedLetters() {
        assertThat(Alphabet.of("fr").contains('\u0301')).isTrue();
    }

    @Test
    void shouldBeNullWhenThereAreNoData() {
        assertThat(Alphabet.of("vo")).isNull();
    }
}
