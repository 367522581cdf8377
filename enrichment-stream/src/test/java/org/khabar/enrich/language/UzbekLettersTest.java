package org.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UzbekLettersTest {
    @ParameterizedTest
    @CsvSource({"O‘zbek, Oʻzbek", "tog’, togʻ", "bo`ldi, boʻldi", "Gʼijduvon, Gʻijduvon"})
    void shouldRestoreSignWhenAnotherIsTyped(String typed, String restored) {
        assertThat(UzbekLetters.restore(typed)).isEqualTo(restored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "don't", "l’homme", "oʻ", "“o”", "خبر"})
    void shouldLeaveTextAloneWhenNoSuchSignFollows(String text) {
        assertThat(UzbekLetters.restore(text)).isSameAs(text);
    }

    @Test
    void shouldWriteCyrillicUzbekInLatinLetters() {
        assertThat(UzbekLetters.restore("Шаҳарда ўқувчилар ғалабаси")).isEqualTo("Shaharda oʻquvchilar gʻalabasi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ён прыйшоў", "шаҳри қадим", "қала әкімдігі"})
    void shouldLeaveOtherCyrillicAlone(String text) {
        assertThat(UzbekLetters.restore(text)).isSameAs(text);
    }
}
