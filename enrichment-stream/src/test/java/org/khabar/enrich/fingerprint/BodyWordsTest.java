package org.khabar.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the port, it is open!|the port it is open",
                "it's 12.5%|it s 12 5",
                "الميناء، مفتوح؛ اليوم؟|الميناء مفتوح اليوم",
                "порт — открыт|порт открыт",
                "港口开放|港 口 开 放",
                "ok港口2026|ok 港 口 2026",
                "ทะเล|ท ะ เ ล",
                "राम गया|राम गया",
                "항구가 열렸다|항구가 열렸다",
                "𐍈𐌰 x|𐍈𐌰 x",
                "''|''",
                "'  '|''",
            })
    void shouldCutIntoWordsAndCharacters(String folded, String tokens) {
        var words = BodyWords.of(folded);

        assertThat(words.normalised()).isEqualTo(tokens);
        assertThat(String.join(" ", words.tokens())).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"港口开放|true", "港口 open|true", "港口 is open|false", "the port|false", "''|false", "한국 항구|false"})
    void shouldKnowWhetherItIsCharactersMostly(String folded, boolean mostly) {
        assertThat(BodyWords.of(folded).isMostlyCharacters()).isEqualTo(mostly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"港", "ひ", "カ", "ท", "ລ", "ខ", "မ", "བ"})
    void shouldKnowScriptsWithoutSpaces(String character) {
        assertThat(BodyWords.isWithoutSpaces(character.codePointAt(0))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ж", "ع", "ש", "ह", "한", "7", "。"})
    void shouldKnowWhatIsWrittenWithSpaces(String character) {
        assertThat(BodyWords.isWithoutSpaces(character.codePointAt(0))).isFalse();
    }

    @Test
    void shouldCutCharactersBeyondTheBasicPlaneWhole() {
        assertThat(BodyWords.of("𠀀𠀁").tokens()).containsExactly("𠀀", "𠀁");
    }
}
