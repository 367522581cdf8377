package org.khabar.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFolderTest {
    private static final long SEED = 20261122L;

    @ParameterizedTest
    @CsvSource({
        "أحمد, احمد",
        "مُحَمَّد, محمد",
        "الـــعراق, العراق",
        "مدرسة, مدرسه",
        "على, علي",
        "کشور, كشور",
        "١٣ أكتوبر ٢٠٢١, 13 اكتوبر 2021",
        "۱۳۹۹, 1399",
        "Ёлка, елка",
        "ﬁnal, final",
        "Straße, straße",
    })
    void shouldFoldSpellingsThatReadersTakeForTheSame(String text, String folded) {
        assertThat(TextFolder.fold(text)).isEqualTo(folded);
    }

    @Test
    void shouldDropInvisibleCharacters() {
        assertThat(TextFolder.fold("\u200fمي\u200cخواهم\ufeff")).isEqualTo("ميخواهم");
    }

    @Test
    void shouldBeIdempotentOnRandomStrings() {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            var text = random.ints(30, 1, 0x2FFFF)
                    .filter(codePoint -> Character.getType(codePoint) != Character.SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            var folded = TextFolder.fold(text);

            assertThat(TextFolder.fold(folded))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(folded);
        }
    }

    @Test
    void shouldFoldEmptyTextToEmptyText() {
        assertThat(TextFolder.fold("")).isEmpty();
    }
}
