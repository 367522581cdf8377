package org.khabar.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GapsTest {
    @ParameterizedTest
    @ValueSource(strings = {" • ", ", ", "» ", " (", ") ", " | ", " — ", "\n", "», ", "\"، "})
    void shouldEndNames(String gap) {
        assertThat(bar(gap)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-", " «", " \"", " ``", ". ", " & ", "'", "/", ""})
    void shouldLetNamesGoOn(String gap) {
        assertThat(bar(gap)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "خليفة, ' - ', ماتيو, true",
        "خليفة, -, ماتيو, false",
        "خليفة, ' -', ماتيو, false",
        "Jean, ' - ', Marc, false",
        // A dash for a hyphen.
        "Лос, –, Анджелес, false",
        "Лос, ' – ', Анджелес, true",
        "Лос, '– ', Анджелес, true"
    })
    void shouldEndNamesAtTheDashesOfArabicLists(String before, String gap, String behind, boolean ends) {
        var text = before + gap + behind;
        assertThat(Gaps.bar(text, before.length(), before.length() + gap.length()))
                .isEqualTo(ends);
    }

    @ParameterizedTest
    @CsvSource({
        "Authority, '. ', The, true",
        "Authority, '.» ', The, true",
        "РФ, '. ', Организаторы, true",
        "الرياض, '. ', وقال, true",
        // Abbreviations, and what goes on small or without a space.
        "St, '. ', Petersburg, false",
        "ул, '. ', Ленина, false",
        "Gen, '. ', Staff, false",
        "US, '. ', Army, false",
        "Минздрав, '. ', потом, false",
        "Interfax, ., Ru, false",
    })
    void shouldEndNamesAtTheEndOfSentence(String before, String gap, String behind, boolean ends) {
        var text = before + gap + behind;
        assertThat(Gaps.bar(text, before.length(), before.length() + gap.length()))
                .isEqualTo(ends);
    }

    private static boolean bar(String gap) {
        return Gaps.bar("A" + gap + "B", 1, 1 + gap.length());
    }
}
