package org.khabar.enrich.separate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.enrich.separate.SeparatorUnderTest.FIRST;
import static org.khabar.enrich.separate.SeparatorUnderTest.FOURTH;
import static org.khabar.enrich.separate.SeparatorUnderTest.SECOND;
import static org.khabar.enrich.separate.SeparatorUnderTest.THIRD;
import static org.khabar.enrich.separate.SeparatorUnderTest.TITLE;
import static org.khabar.enrich.separate.SeparatorUnderTest.article;
import static org.khabar.enrich.separate.SeparatorUnderTest.labelOf;
import static org.khabar.enrich.separate.SeparatorUnderTest.only;
import static org.khabar.enrich.separate.SeparatorUnderTest.separate;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other stories around the text: below their headings, in rows, above the title. */
class TeasersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "قراءة المزيد",
                "اقرأ أيضاً:",
                "مقالات ذات صلة",
                "Читайте также",
                "Read more",
                "Related articles",
                "بیشتر بخوانید",
                "À lire aussi",
                "İlgili haberler",
                "相关阅读",
                "Lesen Sie auch",
                "Te puede interesar",
                "Читайте також:",
            })
    void shouldCutTeasersBelowTheirHeading(String heading) {
        var separation = separate(
                TITLE,
                FIRST,
                SECOND,
                heading,
                "Ferry timetable changes again",
                "Sea wall repairs delayed until spring");

        assertThat(only(separation).body()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(labelOf(separation, 4)).isEqualTo(LineLabel.TEASER_HEADING);
        assertThat(labelOf(separation, 5)).isEqualTo(LineLabel.TEASER_TITLE);
    }

    @Test
    void shouldNameCueThatDecided() {
        var separation = separate(TITLE, FIRST, SECOND, "مقالات ذات صلة");

        assertThat(separation.lines()).contains(new LabelledLines(4, 4, LineLabel.TEASER_HEADING, "مقالات ذات صلة"));
    }

    @Test
    void shouldGoOnWithTextBelowTeaserInTheMiddle() {
        var article = article(TITLE, FIRST, SECOND, "Read also:", "Ferry timetable changes again", THIRD, FOURTH);

        assertThat(article.body()).isEqualTo(String.join("\n", FIRST, SECOND, THIRD, FOURTH));
    }

    @Test
    void shouldGoOnWithTextBelowTeaserOnOneLine() {
        var article = article(TITLE, FIRST, SECOND, "Read also: Ferry timetable changes again", THIRD, FOURTH);

        assertThat(article.body()).isEqualTo(String.join("\n", FIRST, SECOND, THIRD, FOURTH));
    }

    @Test
    void shouldCutRowsOfTitleRepeatAndCutLeadWithoutHeading() {
        var lead =
                "The ferry company has changed its timetable for the third time this year and the islanders are not at all";
        var separation = separate(
                TITLE,
                FIRST,
                SECOND,
                THIRD,
                "Ferry news",
                "Ferry news",
                lead,
                "Ferry timetable changes again",
                "Ferry timetable changes again",
                lead,
                "Islanders want a bridge",
                "Islanders want a bridge",
                lead + " so");

        assertThat(only(separation).body()).isEqualTo(String.join("\n", FIRST, SECOND, THIRD));
        assertThat(labelOf(separation, 11)).isEqualTo(LineLabel.TEASER_TITLE);
        assertThat(labelOf(separation, 12)).isEqualTo(LineLabel.TEASER_REPEAT);
        assertThat(labelOf(separation, 13)).isEqualTo(LineLabel.TEASER_LEAD);
    }

    @Test
    void shouldFindTheArticleBelowItsTitleHoweverLongTheTeasersAbove() {
        var teasers = IntStream.range(0, 8)
                .mapToObj(i -> "Harbour number " + i + " is to be dredged before the winter, the port said, and the "
                        + "work, which had been put off twice, will cost about as much as last time.")
                .toList();

        var title = "Saltmere keeps its lighthouse keeper on the northern coast";

        var article = article(
                "Home",
                "Subscribe to our newsletter",
                String.join("\n", teasers),
                "Sport",
                "Weather",
                "Video",
                title,
                "4 March 2024",
                FIRST,
                SECOND);

        assertThat(article.title()).isEqualTo(title);
        assertThat(article.body()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void shouldCutHeadlinesInARowBelowTheText() {
        var article = article(
                TITLE,
                FIRST,
                SECOND,
                THIRD,
                "Islanders ask for a bridge to the mainland",
                "What the new harbour means for fishermen",
                "Storm warning for the coast and the islands",
                "Five walks that end at a good inn",
                "Share this");

        assertThat(article.body()).isEqualTo(String.join("\n", FIRST, SECOND, THIRD));
    }
}
