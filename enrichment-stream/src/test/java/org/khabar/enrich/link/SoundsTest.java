package org.khabar.enrich.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.text.TextFolder;

class SoundsTest {
    @ParameterizedTest
    @CsvSource({
        "شويغو, Шойгу, Shoigu",
        "شويجو, Шойгу, Shoygu",
        "بوتين, Путин, Putin",
        "خامنئي, Хаменеи, Khamenei",
        "تشرشل, Черчилль, Churchill",
        "غانتس, Ганц, Gantz",
        "وليد, Валид, Walid",
        "ثاتشر, Тэтчер, Thatcher",
    })
    void shouldGiveSpellingsInAllScriptsOneSkeleton(String arabic, String russian, String english) {
        var skeleton = skeleton(english);

        assertThat(skeleton(russian)).isEqualTo(skeleton);
        assertThat(skeleton(arabic)).isEqualTo(skeleton);
    }

    @ParameterizedTest
    @CsvSource({"Merkel, Macron", "Lavrov, Labrador", "Schmidt, Smith-Jones"})
    void shouldGiveDifferentNamesDifferentSkeletons(String one, String other) {
        assertThat(skeleton(one)).isNotEqualTo(skeleton(other));
    }

    @Test
    void shouldHearNothingInScriptsThatItDoesNotKnow() {
        assertThat(Sounds.of("北京")).isEmpty();
        assertThat(Sounds.of("")).isEmpty();
        assertThat(Sounds.skeleton("")).isEmpty();
    }

    @Test
    void shouldHearNoSoundTwiceInRow() {
        assertThat(Sounds.of("anna")).isEqualTo("ana");
    }

    @Test
    void shouldIgnoreAccents() {
        assertThat(Sounds.of("gutérrés")).isEqualTo(Sounds.of("guterres"));
    }

    private static String skeleton(String word) {
        return Sounds.skeleton(Sounds.of(TextFolder.fold(word)));
    }
}
