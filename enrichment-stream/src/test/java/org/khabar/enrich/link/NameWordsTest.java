package org.khabar.enrich.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Сергей Шойгу, Сергея Шойгу",
        "Иван Петров, Иваном Петровым",
        "Москва, Москвой",
        "Волгоград, Волгограде",
        "Донецкая область, Донецкой области",
        // They end like adjectives, but are none.
        "Виталий Чуркин, Виталия Чуркина",
        "Андрей Вышинский, Андрее Вышинском",
        "Юрий Мороз, Юрием Морозом",
        "Корея, Корее",
    })
    void shouldMakeCasesOfOneNameAlike(String one, String other) {
        assertThat(NameWords.stems(NameWords.of(other))).isEqualTo(NameWords.stems(NameWords.of(one)));
    }

    @Test
    void shouldTellTownFromTheAdjectiveOfItsName() {
        assertThat(NameWords.stems(List.of("балтийского"))).isNotEqualTo(NameWords.stems(List.of("балтийск")));
    }

    @Test
    void shouldLeaveOutPatronymic() {
        assertThat(NameWords.of("Сергей Кужугетович Шойгу")).containsExactly("сергей", "шойгу");
    }

    @Test
    void shouldTakeAccentsOffLatinLettersOnly() {
        assertThat(NameWords.of("Recep Tayyip Erdoğan")).containsExactly("recep", "tayyip", "erdogan");
        assertThat(NameWords.of("Сергей")).containsExactly("сергей");
    }

    @ParameterizedTest
    @CsvSource({
        "Abdel Fattah el-Sisi, عبد الفتاح السيسي, abdfattah sisi, عبدفتاح سيسي",
        "Abdelfattah Al Sisi, عبدالفتاح السيسي, abdfattah sisi, عبدفتاح سيسي",
        "Donald J. Trump, بشار الأسد, donald trump, بشار اسد",
    })
    void shouldKeepWhatIsSpokenInAllScripts(String latin, String arabic, String spokenLatin, String spokenArabic) {
        assertThat(String.join(" ", NameWords.spoken(NameWords.of(latin)))).isEqualTo(spokenLatin);
        assertThat(String.join(" ", NameWords.spoken(NameWords.of(arabic)))).isEqualTo(spokenArabic);
    }

    @Test
    void shouldFindNoWordsInNothing() {
        assertThat(NameWords.of(" - ")).isEmpty();
        assertThat(NameWords.stems(List.of())).isEmpty();
        assertThat(NameWords.spoken(List.of())).isEmpty();
    }
}
