package org.khabar.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapsTest {
    @ParameterizedTest
    @ValueSource(strings = {" • ", ", ", "» ", " (", ") ", " | ", " — ", "\n", "», ", "\"، "})
    void shouldEndNames(String gap) {
        assertThat(bar(gap)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-", " «", " \"", ". ", " & ", "'", "/", ""})
    void shouldLetNamesGoOn(String gap) {
        assertThat(bar(gap)).isFalse();
    }

    private static boolean bar(String gap) {
        return Gaps.bar("A" + gap + "B", 1, 1 + gap.length());
    }
}
