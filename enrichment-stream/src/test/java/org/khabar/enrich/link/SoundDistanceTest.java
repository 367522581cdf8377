package org.khabar.enrich.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundDistanceTest {
    @Test
    void shouldBeNothingBetweenEqualWords() {
        assertThat(SoundDistance.between("putin", "putin")).isZero();
        assertThat(SoundDistance.between("", "")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"putin, butin", "Suigu, Suiju", "lavrof, lafrof", "saleh, salh"})
    void shouldBeSmallWhereSchoolsOfTransliterationDiffer(String one, String other) {
        assertThat(SoundDistance.between(one, other)).isLessThan(0.2);
    }

    @ParameterizedTest
    @CsvSource({"ali, ala", "flin, falon", "jana, jan", "zaid, said", "putin, pudin"})
    void shouldBeLargerBetweenNamesOfOneSkeleton(String one, String other) {
        assertThat(SoundDistance.between(one, other)).isGreaterThanOrEqualTo(0.3);
    }

    @ParameterizedTest
    @CsvSource({"putin, bunit", "ahmad, mahmud", "a, ''"})
    void shouldBeTheSameBothWays(String one, String other) {
        assertThat(SoundDistance.between(one, other)).isEqualTo(SoundDistance.between(other, one));
    }
}
