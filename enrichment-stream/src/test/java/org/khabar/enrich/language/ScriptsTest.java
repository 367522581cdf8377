package org.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {
    @ParameterizedTest
    @CsvSource({
        "خبر, Arab",
        "новость, Cyrl",
        "news, Latn",
        "新闻, Hani",
        "東京都でニュースを読む, Jpan",
        "東京新聞社会面の, Jpan",
        "北京大学的学生在日本の大学学习中文和英文以及数学物理化学, Hani",
        "뉴스, Kore",
        "𠀀𠀁𠀂 a, Hani",
        "新聞記者, Hant",
        "學习, Hani",
        "來自 Nottingham East 的議員, Hant",
        "래퍼가 이름(Kanye West)을, Kore",
        "ab خبر جديد, Arab",
        "12 ab 34, Latn",
    })
    void shouldNameScriptOfMostLetters(String text, String script) {
        assertThat(Scripts.dominant(text)).isEqualTo(script);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123 ٤٥٦", "😀", "\uD800", "\u064B"})
    void shouldNameNoneWhenThereIsNoLetter(String text) {
        assertThat(Scripts.dominant(text)).isNull();
    }

    @Test
    void shouldCountLettersOfTheScriptInAllTexts() {
        assertThat(Scripts.letters(List.of("abж", "жжc"), "Cyrl").all()).isEqualTo(3);
    }
}
