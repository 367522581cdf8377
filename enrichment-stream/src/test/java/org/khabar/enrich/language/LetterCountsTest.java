package org.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class LetterCountsTest {
    private static final double ROUNDING = 1e-9;

    private final Alphabet turkish = Objects.requireNonNull(Alphabet.of("tr"));

    @Test
    void shouldGiveShareOutsideAlphabet() {
        assertThat(count("çağrı").shareOutside(turkish)).isZero();
        assertThat(count("abжж").shareOutside(turkish)).isEqualTo(0.5, within());
    }

    @Test
    void shouldBeZeroWhenThereIsNoLetter() {
        assertThat(new LetterCounts().shareOutside(turkish)).isZero();
        assertThat(new LetterCounts().all()).isZero();
    }

    @Test
    void shouldKeepAllWhenThereAreManyDifferentLetters() {
        var counts = new LetterCounts();
        for (char letter = '\u4E00'; letter < '\u5E00'; letter++) {
            counts.add(letter);
        }
        counts.add('a');

        assertThat(counts.all()).isEqualTo(0x1001);
        assertThat(counts.shareOutside(turkish)).isEqualTo(0x1000 / (double) 0x1001, within());
    }

    private static LetterCounts count(String text) {
        var counts = new LetterCounts();
        text.chars().forEach(letter -> counts.add((char) letter));
        return counts;
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(ROUNDING);
    }
}
