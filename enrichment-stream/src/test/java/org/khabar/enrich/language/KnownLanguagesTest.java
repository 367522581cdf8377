package org.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.lang.UScript;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownLanguagesTest {
    @Test
    void shouldExplainEveryLabelOfModel() throws IllformedLocaleException {
        var labels = FastTextModel.load("lid.176.ftz").labels();

        var languages = KnownLanguages.load().ofLabels(labels);

        assertThat(languages).hasSize(176).extracting(KnownLanguage::tag).doesNotHaveDuplicates();
        assertThat(languages).allSatisfy(language -> {
            assertThat(new Locale.Builder()
                            .setLanguageTag(language.tag())
                            .build()
                            .toLanguageTag())
                    .isEqualTo(language.tag());
            assertThat(language.scripts())
                    .isNotEmpty()
                    .allSatisfy(script -> assertThat(UScript.getCode(script)).hasSize(1));
        });
    }

    @ParameterizedTest
    @CsvSource({"als, gsw", "bh, bho", "no, nb", "sh, sr-Latn", "arz, arz", "zh, zh"})
    void shouldGiveCanonicalTag(String label, String tag) {
        var languages = KnownLanguages.load().ofLabels(List.of(label));

        assertThat(languages).singleElement().extracting(KnownLanguage::tag).isEqualTo(tag);
    }

    @Test
    void shouldNameLabelWhenItIsNotExplained() {
        var languages = KnownLanguages.load();

        assertThatThrownBy(() -> languages.ofLabels(List.of("ar", "tlh")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("languages.tsv")
                .hasMessageContaining("tlh");
    }
}
