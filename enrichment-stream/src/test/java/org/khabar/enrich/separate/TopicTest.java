package org.khabar.enrich.separate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.enrich.separate.SeparatorUnderTest.FIRST;
import static org.khabar.enrich.separate.SeparatorUnderTest.FOURTH;
import static org.khabar.enrich.separate.SeparatorUnderTest.SECOND;
import static org.khabar.enrich.separate.SeparatorUnderTest.THIRD;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicTest {
    private static final CueBook BOOK = CueBook.load();

    private static final String TITLE = "Saltmere keeps its lighthouse keeper on the coast";

    private static final String OTHER = "Ferries to the mainland stay in port while the storm lasts, the company said.";

    @Test
    void shouldTakeTheLineWhoseWordsAreBelowItForTheTitle() {
        var topic = topic(null, "Island Gazette", "Ferries to the mainland", TITLE, "Share", FIRST, SECOND);

        assertThat(topic.title()).isEqualTo(2);
    }

    @Test
    void shouldTakeTheFirstOfTwoTitles() {
        var topic = topic(null, TITLE, FIRST, SECOND, "-", "-", "-", TITLE, FIRST, SECOND);

        assertThat(topic.title()).isZero();
    }

    @Test
    void shouldTakeNoSubheadingForTheTitle() {
        var subheading = "Residents voted to keep their keeper";

        assertThat(topic(null, OTHER + " It did so before, many times.", subheading, FIRST, SECOND)
                        .title())
                .isEqualTo(-1);
    }

    @Test
    void shouldTakeTheGivenTitleWhereverItStands() {
        var given = "What the island thinks";

        assertThat(topic(given, TITLE, FIRST, given, SECOND).title()).isEqualTo(2);
    }

    @Test
    void shouldCompareLinesWithAGivenTitleThatIsNotOnThePage() {
        var topic = topic("Lighthouse keeper stays", FIRST, OTHER);

        assertThat(topic.title()).isEqualTo(-1);
        assertThat(topic.titleShare(0)).isPositive();
        assertThat(topic.titleShare(1)).isZero();
    }

    @Test
    void shouldFindLessOfTheTextInATeaserThanInAParagraph() {
        var topic = topic(null, TITLE, FIRST, SECOND, THIRD, FOURTH, OTHER);

        assertThat(topic.nearShare(2)).isGreaterThan(topic.nearShare(5));
        assertThat(topic.titleShare(1)).isGreaterThan(topic.titleShare(5));
        assertThat(topic.titleShare(5)).isZero();
    }

    @Test
    void shouldKnowAWordByItsBeginning() {
        var topic =
                topic("Выборы в Думу", "Накануне выборов улицы украсили флагами.", "Дождь идёт третий день подряд.");

        assertThat(topic.titleShare(0)).isPositive();
        assertThat(topic.titleShare(1)).isZero();
    }

    @Test
    void shouldCompareTextWithoutSpaces() {
        var topic = topic("河上老桥重新开放", "市议会周一决定重新开放河上的老桥。", "沿海地区发布风暴预警。");

        assertThat(topic.titleShare(0)).isGreaterThan(topic.titleShare(1));
    }

    @Test
    void shouldTellManyWordsApart() {
        var lines = new String[400];
        for (int at = 0; at < lines.length; at++) {
            lines[at] = "word%dx and other%dx and third%dx stand here together in one line.".formatted(at, at, at);
        }

        var topic = topic("word7x other7x", lines);

        assertThat(topic.titleShare(7)).isGreaterThan(topic.titleShare(8));
    }

    private static Topic topic(@Nullable String given, String... lines) {
        var page = new Page(LineReader.read(String.join("\n", List.of(lines))), BOOK);
        return new Topic(page, given == null ? null : LineKey.of(given));
    }
}
