package org.khabar.enrich.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.sketch.Hash;

class WordFormsTest {
    private static final WordForms RUSSIAN = WordForms.russian();

    @ParameterizedTest
    @CsvSource({
        "москве, Geox Geox.datv Geox.loct datv loct",
        "сша, Geox Geox.nomn Geox.gent nomn gent",
        "газпрому, Orgn Orgn.datv datv",
        "сергеем, Name Name.ablt ablt",
        "петровича, Patr.gent Patr.accs",
        "иванова, Surn.nomn Surn.gent Geox.gent ADJF.gent",
        "вскоре, ADVB",
        "министр, anim.nomn",
    })
    void shouldSayWhatAWordMayBe(String word, String traits) {
        assertThat(traits(RUSSIAN, word))
                .contains(Arrays.stream(traits.split(" ")).mapToLong(Hash::of).toArray());
    }

    @ParameterizedTest
    @CsvSource({"москве, Surn", "сергеем, Geox", "министр, Name", "вскоре, nomn"})
    void shouldNotSayWhatItIsNot(String word, String trait) {
        assertThat(traits(RUSSIAN, word)).doesNotContain(Hash.of(trait));
    }

    @Test
    void shouldKnowBothSpellingsOfOneLetter() {
        assertThat(traits(RUSSIAN, "ещё")).isNotEmpty().isEqualTo(traits(RUSSIAN, "еще"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "моск", "москвеб", "кхабарщ", "moscow", "دمشق", "7", "м7", "\u0000"})
    void shouldSayNothingOfWhatIsNoWord(String word) {
        assertThat(traits(RUSSIAN, word)).isEmpty();
    }

    @Test
    void shouldReadAWordAmidOtherLetters() {
        assertThat(RUSSIAN.find("вмосквено".toCharArray(), 1, 7)).isSameAs(RUSSIAN.find("москве"));
    }

    @ParameterizedTest
    @CsvSource({
        "иванова, true, true",
        "сергеем, false, true",
        "вскоре, true, false",
        "км, true, false",
        "кхабарщ, false, false"
    })
    void shouldTellNamesFromOtherWords(String word, boolean isWord, boolean isName) {
        var readings = RUSSIAN.find(word);

        assertThat(readings.isWord()).isEqualTo(isWord);
        assertThat(readings.isName()).isEqualTo(isName);
    }

    @ParameterizedTest
    @ValueSource(strings = {"قال", "يختار", "سيلعب", "كنيس", "مدينتهم", "مهندسون", "بيروتي"})
    void shouldKnowArabicWords(String word) {
        assertThat(WordForms.arabic().find(word).isWord()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ثاندر", "الكتف", "فيلدرز", "london", "и"})
    void shouldKnowArabicWordsOnly(String word) {
        assertThat(WordForms.arabic().find(word)).isSameAs(Readings.NONE);
    }

    @ParameterizedTest
    @CsvSource({"companies, true, false", "london, false, true", "trump, true, true", "wolfsburger, false, false"})
    void shouldTellEnglishNamesFromOtherWords(String word, boolean isWord, boolean isName) {
        var readings = WordForms.english().find(word);

        assertThat(readings.isWord()).isEqualTo(isWord);
        assertThat(readings.isName()).isEqualTo(isName);
    }

    private static long[] traits(WordForms forms, String word) {
        return forms.find(word).traits();
    }
}
