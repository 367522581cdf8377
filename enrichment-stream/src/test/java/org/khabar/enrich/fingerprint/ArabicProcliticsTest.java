package org.khabar.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(ArabicProclitics.strip(word)).isEqualTo(stem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ولد", "بحر", "الي", "فجر", "وال", "و", ""})
    void shouldLeaveAWordOfWhichTooLittleWouldBeLeft(String word) {
        assertThat(ArabicProclitics.strip(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour", "вокзал", "港口开放", "2026", "جسر"})
    void shouldLeaveAWordThatBeginsOtherwise(String word) {
        assertThat(ArabicProclitics.strip(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"والد, الد", "الوزير, وزير", "بباب, باب"})
    void shouldTakeOffNoMoreThanOne(String word, String stem) {
        assertThat(ArabicProclitics.strip(word)).isEqualTo(stem);
    }
}
