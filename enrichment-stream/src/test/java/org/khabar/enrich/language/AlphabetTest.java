package org.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
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
        "uz-Cyrl, ў, true",
        "tl, ñ, true"
    })
    void shouldHaveLettersOfLanguageInBothCases(String tag, char letter, boolean isIn) {
        assertThat(alphabet(tag).contains(letter)).isEqualTo(isIn);
    }

    @Test
    void shouldHaveMarksOfDecomposedLetters() {
        assertThat(alphabet("fr").contains('\u0301')).isTrue();
    }

    @Test
    void shouldBeNullWhenThereAreNoData() {
        assertThat(Alphabet.of("vo")).isNull();
    }

    private static Alphabet alphabet(String tag) {
        return Objects.requireNonNull(Alphabet.of(tag), tag);
    }
}
