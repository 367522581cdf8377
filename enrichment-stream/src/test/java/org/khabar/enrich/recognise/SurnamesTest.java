package org.khabar.enrich.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurnamesTest {
    private static final Surnames SURNAMES = Surnames.load();

    @ParameterizedTest
    @CsvSource({
        "en, Sergey Lavrov, Lavrov",
        "ar, بدر عبد العاطي, عبد العاطي",
        "en, Ursula von der Leyen, von der Leyen",
        "ru, Башар аль-Асад, аль-Асад|Асад",
        "ar, محمد السادس, ",
        "en, Charles III, ",
        "zh, 习近平, ",
        "en, Erdogan, ",
    })
    void shouldCutSurnameFromFullName(String language, String fullName, String surnames) {
        var expected = surnames == null ? new String[0] : surnames.split("\\|", -1);

        assertThat(SURNAMES.of(fullName, language)).containsExactly(expected);
    }
}
