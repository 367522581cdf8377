package org.khabar.enrich.separate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.separate.Separation.Separated;

/** The separator as it is shipped, with a scrape of two paragraphs to build others from, and what is asked of an outcome. */
final class SeparatorUnderTest {
    static final ArticleSeparator SEPARATOR = ArticleSeparator.load();
    static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");
    static final String TITLE = "Harbour town votes to keep its lighthouse keeper";
    static final String FIRST =
            "Residents of Saltmere voted on Monday to keep their lighthouse keeper, the last one on the northern coast.";
    static final String SECOND =
            "The keeper, Martha Quill, has lived in the tower for years and had packed two suitcases before the count.";
    static final String THIRD =
            "The council had argued that an automatic light would save the town some forty thousand pounds a year.";
    static final String FOURTH =
            "Counting took less than an hour in the school gym, where chairs had been set out for two hundred people.";

    private SeparatorUnderTest() {}

    static Scrape scrape(@Nullable String title, String text, @Nullable String published) {
        return new Scrape(title, text, published, NOON);
    }

    static Separation separate(String... lines) {
        return SEPARATOR.separate(scrape(null, String.join("\n", lines), null));
    }

    static SeparatedArticle article(String... lines) {
        return only(separate(lines));
    }

    static SeparatedArticle only(Separation separation) {
        assertThat(separation).isInstanceOf(Separated.class);
        var articles = ((Separated) separation).articles();
        assertThat(articles).hasSize(1);
        return articles.get(0);
    }

    static LineLabel labelOf(Separation separation, int line) {
        List<LabelledLines> lines = separation.lines();
        return lines.stream()
                .filter(range -> range.from() <= line && line <= range.to())
                .findFirst()
                .orElseThrow()
                .label();
    }
}
