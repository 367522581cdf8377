package org.khabar.enrich.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionsTest {
    private static final Inflections INFLECTIONS = Inflections.load();

    @ParameterizedTest
    @CsvSource({
        "ru, россия, россией",
        "ru, москва, москве",
        "ru, путин, путиным",
        "ru, иран, иране",
        "ru, захарова, захаровой",
        "ru, зеленский, зеленского",
        "ru, казань, казани",
        "ru, женева, женеве",
        "ru, молдова, молдовы",
        "ru, перец, переца",
        "ru, череповец, череповца",
        "ru, стрелец, стрельца",
        "ru, египет, египте",
        "ru, правительство, правительства",
        "ru, министерство, министерству",
        "ru, агентство, агентством",
        "ru, посольство, посольстве",
        "ru, киев, киевом",
        "uk, україна, україною",
    })
    void shouldMakeCaseForms(String language, String word, String form) {
        assertThat(INFLECTIONS.formsOf(word, language)).contains(form);
    }

    @ParameterizedTest
    @CsvSource({"ru, шойгу", "en, iran"})
    void shouldLeaveWordsAloneThatAreNotDeclined(String language, String word) {
        assertThat(INFLECTIONS.formsOf(word, language)).isEmpty();
    }

    @Test
    void shouldKnowWhichLanguagesDeclineNames() {
        assertThat(INFLECTIONS.hasFormsIn("ru")).isTrue();
        assertThat(INFLECTIONS.hasFormsIn("en")).isFalse();
    }
}
