package org.khabar.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArabicProcliticsTest {
    @ParameterizedTest
    @CsvSource({
        "الجسر, جسر",
        "والجسر, جسر",
        "بالجسر, جسر",
        "فالجسر, جسر",
        "كالجسر, جسر",
        "للجسر, جسر",
        "وجسر, جسر",
        "بجسر, جسر",
        "لجسر, جسر",
        "فجسر, جسر"
    })
    void shouldTakeOffWhatIsWrittenWithAWord(String word, String stem) {
        assertThat(strip(word)).isEqualTo(stem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ولد", "بحر", "الي", "فجر", "وال", "و", ""})
    void shouldLeaveAWordOfWhichTooLittleWouldBeLeft(String word) {
        assertThat(strip(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour", "вокзал", "港口开放", "2026", "جسر"})
    void shouldLeaveAWordThatBeginsOtherwise(String word) {
        assertThat(strip(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"والد, الد", "الوزير, وزير", "بباب, باب"})
    void shouldTakeOffNoMoreThanOne(String word, String stem) {
        assertThat(strip(word)).isEqualTo(stem);
    }

    @Test
    void shouldLookAtOneWordOfAText() {
        assertThat(ArabicProclitics.length("في الجسر", 3, 8)).isEqualTo(2);
        assertThat(ArabicProclitics.length("في الجسر", 3, 7)).isZero();
    }

    private static String strip(String word) {
        return word.substring(ArabicProclitics.length(word, 0, word.length()));
    }
}
