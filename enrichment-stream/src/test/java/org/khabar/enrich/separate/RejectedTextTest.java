package org.khabar.enrich.separate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.enrich.separate.SeparatorUnderTest.FIRST;
import static org.khabar.enrich.separate.SeparatorUnderTest.SEPARATOR;
import static org.khabar.enrich.separate.SeparatorUnderTest.TITLE;
import static org.khabar.enrich.separate.SeparatorUnderTest.only;
import static org.khabar.enrich.separate.SeparatorUnderTest.scrape;
import static org.khabar.enrich.separate.SeparatorUnderTest.separate;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.separate.Separation.Rejected;

/** What is no article, and what is taken whole instead. */
class RejectedTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " \n\u00a0\n", "12345\n---\n2024", "…\n***"})
    void shouldRejectTextWithoutLetter(String text) {
        var rejected = rejection(text);

        assertThat(rejected.reason()).isEqualTo(RejectionReason.EMPTY_TEXT);
    }

    @Test
    void shouldRejectMenu() {
        var rejected = rejection("الرئيسية\nرياضة\nاقتصاد\nاتصل بنا\nجميع الحقوق محفوظة");

        assertThat(rejected.reason()).isEqualTo(RejectionReason.ONLY_CHROME);
        assertThat(rejected.detail()).isEqualTo("none of 5 lines is text of an article");
        assertThat(rejected.lines()).extracting(LabelledLines::label).containsOnly(LineLabel.CHROME);
    }

    @Test
    void shouldRejectListOfHeadlines() {
        var headlines = IntStream.range(0, 40)
                .mapToObj(i -> "Ferry timetable number " + i + " changes again")
                .toList();

        assertThat(rejection(String.join("\n", headlines)).reason()).isEqualTo(RejectionReason.ONLY_CHROME);
    }

    @Test
    void shouldAcceptLargestTextAndRejectOneByteMore() {
        var largest = FIRST.repeat(ArticleSeparator.MAX_TEXT_BYTES / FIRST.length() + 1)
                .substring(0, ArticleSeparator.MAX_TEXT_BYTES);

        assertThat(only(separate(largest)).body()).isEqualTo(largest);
        assertThat(rejection(largest + "x").reason()).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(rejection(largest.substring(1) + "ж").detail())
                .isEqualTo("text of 262145 bytes, at most 262144 are read");
    }

    @Test
    void shouldReadHundredThousandLinesOfOneLetter() {
        assertThat(rejection("x\n".repeat(100_000)).reason()).isEqualTo(RejectionReason.ONLY_CHROME);
    }

    @Test
    void shouldKeepWholeTextToTheLetter() {
        var text = "Read more\n\u00a0\nShare on Facebook \n";

        var separation = SEPARATOR.keepWhole(scrape(TITLE, text, "2021-10-13"));

        assertThat(separation.articles())
                .containsExactly(new SeparatedArticle(TITLE, text, null, "2021-10-13", PublishedValidity.VALID, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "---", "الرئيسية"})
    void shouldRejectNothingThatIsKeptWhole(String text) {
        assertThat(SEPARATOR.keepWhole(scrape(null, text, null)).articles())
                .extracting(SeparatedArticle::body)
                .containsExactly(text);
    }

    private static Rejected rejection(String text) {
        return (Rejected) SEPARATOR.separate(scrape(null, text, null));
    }
}
