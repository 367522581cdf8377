package org.khabar.quickstart.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldTagTest {
    private static final Set<String> KNOWN = Set.of("af", "ar", "ms", "nb", "sr", "sr-Latn", "tl", "zh-Hant", "yue");

    @ParameterizedTest
    @CsvSource({
        "ar, ar",
        "nb, nb",
        "afr, af",
        "tgl, tl",
        "azj_cyrl, az-Cyrl",
        "bos_latn, bs",
        "srp_cyrl, sr",
        "sr-Latn, sr-Latn",
        "zh-Hant, zh-Hant",
        "deu_1901, de",
        "kng_AO, kg",
        "prs, fa",
        "plt, mg",
        "mly_latn, ms",
        "007, 007",
    })
    void shouldReadNameAsTag(String name, String tag) {
        assertThat(GoldTag.canonical(name, KNOWN)).isEqualTo(tag);
    }
}
