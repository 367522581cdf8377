package org.khabar.enrich.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTest {
    /** So many that it grows several times. */
    private static final int WORDS = 50_000;

    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void shouldFindEachWordAndNoOther() {
        for (int number = 0; number < WORDS; number++) {
            assertThat(vocabulary.add("w" + number)).isEqualTo(number);
        }

        for (int number = 0; number < WORDS; number++) {
            assertThat(find("w" + number)).isEqualTo(number);
            assertThat(find("x" + number)).isEqualTo(Vocabulary.UNKNOWN);
        }
    }

    @Test
    void shouldGiveWordItsNumberAgain() {
        assertThat(vocabulary.add("خبر")).isEqualTo(vocabulary.add("خبر"));
    }

    private int find(String word) {
        return vocabulary.find(word.toCharArray(), 0, word.length());
    }
}
