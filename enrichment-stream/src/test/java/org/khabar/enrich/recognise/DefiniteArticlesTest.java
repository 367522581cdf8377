package org.khabar.enrich.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.tagger.TaggedText;
import org.khabar.enrich.words.Tokeniser;

class DefiniteArticlesTest {
    @ParameterizedTest
    @CsvSource({
        "قال قائد للحرس الوطني أمس, لحرس الوطني, الحرس الوطني",
        "قال عضو وللبرلمان الليبي رأي, لبرلمان الليبي, البرلمان الليبي",
        "زيارة لليكود اليوم, ليكود, الليكود",
        "قال قائد لِلحرس الوطني أمس, لحرس الوطني, الحرس الوطني",
        // The second lam is the name's own.
        "زيارة للبنان اليوم, لبنان, لبنان",
        // One lam is no article.
        "زيارة لحلب اليوم, حلب, حلب",
        "زيارة ليلى اليوم, ليلى, ليلى",
    })
    void shouldPutArticleBackThatIsHidden(String body, String surface, String name) {
        assertThat(putBack(body, surface)).isEqualTo(name);
    }

    @Test
    void shouldLeaveSpanAsItStands() {
        var body = "قال قائد للحرس الوطني أمس";
        var mention = mention(body, "لحرس الوطني");

        var named = articles(body).putBack(List.of(mention)).get(0);

        assertThat(named.surface()).isEqualTo(mention.surface());
        assertThat(named.start()).isEqualTo(mention.start());
    }

    @Test
    void shouldLeaveNamesAloneOfWhoseWordsNothingIsKnown() {
        var body = "قال قائد للحرس الوطني أمس";
        var tokens = Tokeniser.tokenise(body);
        var mention = mention(body, "لحرس الوطني");

        assertThat(new DefiniteArticles(tokens, TaggedText.ofUnknownWords(tokens)).putBack(List.of(mention)))
                .containsExactly(mention);
    }

    private static String putBack(String body, String surface) {
        return articles(body).putBack(List.of(mention(body, surface))).get(0).name();
    }

    private static DefiniteArticles articles(String body) {
        var tokens = Tokeniser.tokenise(body);
        return new DefiniteArticles(tokens, ShippedTaggers.ARABIC.read(tokens));
    }

    private static EntityMention mention(String body, String surface) {
        int start = body.indexOf(surface);
        return new EntityMention(EntityType.ORGANIZATION, start, start + surface.length(), surface, List.of());
    }
}
