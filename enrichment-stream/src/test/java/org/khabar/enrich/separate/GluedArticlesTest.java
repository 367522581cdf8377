package org.khabar.enrich.separate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.enrich.separate.SeparatorUnderTest.FIRST;
import static org.khabar.enrich.separate.SeparatorUnderTest.FOURTH;
import static org.khabar.enrich.separate.SeparatorUnderTest.SECOND;
import static org.khabar.enrich.separate.SeparatorUnderTest.SEPARATOR;
import static org.khabar.enrich.separate.SeparatorUnderTest.THIRD;
import static org.khabar.enrich.separate.SeparatorUnderTest.TITLE;
import static org.khabar.enrich.separate.SeparatorUnderTest.labelOf;
import static org.khabar.enrich.separate.SeparatorUnderTest.only;
import static org.khabar.enrich.separate.SeparatorUnderTest.scrape;
import static org.khabar.enrich.separate.SeparatorUnderTest.separate;

import org.junit.jupiter.api.Test;
import org.khabar.enrich.separate.Separation.Separated;

/** Two articles in one scrape. */
class GluedArticlesTest {
    private static final String FIFTH =
            "“We waited for three hours in the rain,” said one of the islanders on the quay.";

    @Test
    void shouldSplitTwoGluedArticlesInOrderOfText() {
        var other = "Islanders ask for a bridge to the mainland";
        var separation = separate(
                TITLE,
                "TT",
                TITLE,
                FIRST,
                SECOND,
                "",
                other,
                "TT",
                other,
                THIRD,
                FOURTH,
                "“We waited,” said one of them.");

        var articles = ((Separated) separation).articles();

        assertThat(articles).extracting(SeparatedArticle::title).containsExactly(TITLE, other);
        assertThat(articles)
                .extracting(SeparatedArticle::body)
                .containsExactly(FIRST + "\n" + SECOND, THIRD + "\n" + FOURTH + "\n“We waited,” said one of them.");
    }

    @Test
    void shouldGiveMetadataToTheArticleTheySpeakOf() {
        var other = "Islanders ask for a bridge to the mainland";
        var text = String.join("\n", TITLE, "TT", TITLE, FIRST, SECOND, other, "TT", other, THIRD, FOURTH, FIFTH);

        var articles = ((Separated) SEPARATOR.separate(scrape(other, text, "2024-05-30"))).articles();

        assertThat(articles).extracting(SeparatedArticle::title).containsExactly(TITLE, other);
        assertThat(articles).extracting(SeparatedArticle::published).containsExactly(null, "2024-05-30");
    }

    @Test
    void shouldReadTextThatStandsTwiceOnce() {
        var separation = separate(TITLE, FIRST, SECOND, TITLE, FIRST, SECOND);

        assertThat(only(separation).body()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(labelOf(separation, 5)).isEqualTo(LineLabel.BODY_REPEAT);
    }
}
