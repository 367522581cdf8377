package org.khabar.enrich.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.tagger.Tagger;
import org.khabar.enrich.words.Tokeniser;

/** The models that ship. */
class TaggersTest {
    private static final long MAX_BYTES = 15_000_000;
    private static final Taggers TAGGERS = Taggers.load();

    @ParameterizedTest
    @CsvSource({
        "ar, التقى الرئيس المصري عبد الفتاح السيسي بوزير الخارجية سامح شكري, سامح شكري",
        "ru, Об этом сообщил директор завода Иван Кузнецов в Самаре, Иван Кузнецов",
        "en, The minister John Carter told reporters in Nairobi, John Carter",
        "und, Об этом сообщил директор завода Иван Кузнецов в Самаре, Иван Кузнецов",
    })
    void shouldFindNamesOfPeople(String language, String text, String name) {
        var tokens = Tokeniser.tokenise(text);
        var tagger = TAGGERS.forLanguage(new ArticleLanguage(language), tokens).orElseThrow();

        assertThat(tagger.tag(text, tokens).names())
                .extracting(span -> text.substring(span.start(), span.end()))
                .contains(name);
    }

    @Test
    void shouldHaveNoneForOtherLanguages() {
        var tokens = Tokeniser.tokenise("روز");

        assertThat(TAGGERS.forLanguage(new ArticleLanguage("fa"), tokens)).isEmpty();
    }

    @Test
    void shouldKeepModelsSmall() throws IOException {
        long bytes = 0;
        for (var language : List.of("ar", "ru", "en")) {
            try (var model = Tagger.class.getResourceAsStream(language + ".tagger")) {
                assertThat(model).isNotNull();
                bytes += model.readAllBytes().length;
            }
        }

        assertThat(bytes).isLessThan(MAX_BYTES);
    }
}
