package org.khabar.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.words.Tokeniser;

class LinesTest {
    @ParameterizedTest
    @CsvSource({
        "Он приехал . Потом уехал, 2, true",
        "пишет Планета . ру со ссылкой, 2, false",
        "see planet . example now, 2, false",
        "см. Дом культуры, 1, false",
        "وصل الوفد . ثم عاد, 2, true",
    })
    void shouldEndSentencesAtPointsButBeforeSmallWords(String text, int token, boolean ends) {
        assertThat(Lines.endBetween(text, Tokeniser.tokenise(text), token)).isEqualTo(ends);
    }
}
