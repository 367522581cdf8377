package org.khabar.enrich.separate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.separate.Cue.Kind;

class CueBookTest {
    private static final CueBook BOOK = CueBook.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ЧИТАЙТЕ ТАКЖЕ: | TEASERS",
                "إقرأ أيضا | TEASERS",
                "12 Comments (3) | END",
                "Related stories » | TEASERS",
                "Читайте также: Старую переправу разберут | TEASER",
                "© 2021 The Bell | CREDIT",
                "Photo by Anna Lake | CREDIT",
                "هذا الموقع: جميع الحقوق محفوظة | ",
                "جميع الحقوق محفوظة لموقع الساحل | END",
            })
    void shouldFindCueHoweverItIsSpelled(String line, Kind kind) {
        var cue = BOOK.find(LineReader.read(line).get(0));

        assertThat(cue == null ? null : cue.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Source of the river was found by two hikers in the hills above the town.",
                "Share prices fell on Monday after the central bank raised its main rate for the second time in as many months.",
                "Фото на память сделали все, кто пришёл на открытие моста.",
            })
    void shouldFindNoCueInSentenceThatStartsLikeOne(String line) {
        assertThat(BOOK.find(LineReader.read(line).get(0))).isNull();
    }

    @Test
    void shouldKnowAgencyWithAndWithoutDots() {
        assertThat(BOOK.agency("أ.ف.ب")).isEqualTo(BOOK.agency("ا ف ب")).isNotNull();
        assertThat(BOOK.agency("الجيران")).isNull();
    }
}
