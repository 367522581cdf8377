package org.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a short text"})
    void shouldTakeAllOfShortText(String text) {
        assertThat(Passages.of(text)).containsExactly(text);
    }

    @Test
    void shouldTakeBeginningMiddleAndEndOfLongText() {
        var passages = Passages.of("first " + "x ".repeat(2_000) + "middle " + "y ".repeat(2_000) + "last");

        assertThat(passages).hasSize(3);
        assertThat(passages.get(0)).startsWith("first");
        assertThat(passages.get(1)).contains("middle");
        assertThat(passages.get(2)).endsWith("last");
    }

    @Test
    void shouldReadNoMoreOfHugeText() {
        var passages = Passages.of("word ".repeat(50_000));

        assertThat(passages)
                .hasSize(3)
                .allSatisfy(passage -> assertThat(passage.length()).isBetween(200, 250));
    }

    @Test
    void shouldNotCutCharacterInTwo() {
        for (int shift = 0; shift < 4; shift++) {
            assertThat(Passages.of("a".repeat(shift) + "😀".repeat(1_000)))
                    .allSatisfy(passage -> assertThat(Character.isLowSurrogate(passage.charAt(0))
                                    || Character.isHighSurrogate(passage.charAt(passage.length() - 1)))
                            .isFalse());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a short passage"})
    void shouldTakeAllOfShortPassageAsItsBeginning(String passage) {
        assertThat(Passages.beginning(passage)).isEqualTo(passage);
        assertThat(Passages.rest(passage)).isEmpty();
    }

    @Test
    void shouldCutPassageBehindWord() {
        var passage = "nine char ".repeat(25).strip();

        assertThat(Passages.beginning(passage)).hasSize(105).endsWith("nine ");
        assertThat(Passages.beginning(passage) + Passages.rest(passage)).isEqualTo(passage);
    }
}
