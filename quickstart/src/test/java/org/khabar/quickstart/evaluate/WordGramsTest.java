package org.khabar.quickstart.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordGramsTest {
    @Test
    void shouldCountSequencesOfFourWords() {
        assertThat(compare("a b c d e", "a b c d f")).isEqualTo(new Counts(1, 1, 1));
    }

    @Test
    void shouldCountASequenceAsOftenAsBothHaveIt() {
        assertThat(compare("a b c d a b c d", "a b c d")).isEqualTo(new Counts(1, 4, 0));
    }

    @Test
    void shouldNotHeedPunctuationAndLineBreaks() {
        assertThat(compare("في 20 يونيو، قال", "في 20\nيونيو قال")).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void shouldTakeFewerWordsForOneSequence() {
        assertThat(compare("two words", "two words")).isEqualTo(new Counts(1, 0, 0));
        assertThat(compare("two words", "two other words")).isEqualTo(new Counts(0, 1, 1));
    }

    private static Counts compare(String found, String gold) {
        return WordGrams.of(found).against(WordGrams.of(gold));
    }
}
