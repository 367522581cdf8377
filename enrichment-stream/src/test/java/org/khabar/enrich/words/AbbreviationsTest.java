package org.khabar.enrich.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationsTest {
    @ParameterizedTest
    @CsvSource({
        "in the U.S. today, U.S, U.S.",
        "'Washington, D.C.', 'Washington, D.C', 'Washington, D.C.'",
        "Fitbit Inc. reported, Fitbit Inc, Fitbit Inc.",
        "'Springfield, Mass. (AP)', Mass, Mass.",
        "bought by Alphabet Inc., Alphabet Inc, Alphabet Inc.",
        "Орловой Д. Н. вчера, Орловой Д. Н, Орловой Д. Н.",
        // Ends of sentences.
        "in Paris. He, Paris, Paris",
        "at the UN. He, UN, UN",
        "of Tinc. He, Tinc, Tinc",
        "B. He, B, B",
        "in Paris, Paris, Paris",
    })
    void shouldTakeInThePointOfAbbreviation(String text, String name, String whole) {
        int start = text.indexOf(name);

        int end = Abbreviations.endWithPoint(text, start, start + name.length());

        assertThat(text.substring(start, end)).isEqualTo(whole);
    }
}
