package org.khabar.enrich.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VowelsTest {
    @ParameterizedTest
    @CsvSource({
        "عُمان, عُمان",
        "عمان, عُمان",
        "عمّان, عَمّان",
        "عَمان, عَمّان",
        // The marks of one letter in the other order.
        "عم\u0651\u064eان, عم\u064e\u0651ان",
        "قطر, قطرُ",
    })
    void shouldTakeNameThatMayLeaveOutMarks(String written, String name) {
        assertThat(Vowels.agree(written, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"عُمان, عمّان", "عُمان, عمان", "عمان, عمانة", "عمانة, عمان", "عمان, قطر", "'', عمان"})
    void shouldNotTakeOtherMarksOrLetters(String written, String name) {
        assertThat(Vowels.agree(written, name)).isFalse();
    }

    @Test
    void shouldTellWhetherNameIsMarked() {
        assertThat(Vowels.isMarked("عُمان")).isTrue();
        assertThat(Vowels.isMarked("عمان")).isFalse();
        assertThat(Vowels.isMarked("Québec")).isFalse();
    }
}
