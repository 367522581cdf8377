package org.khabar.enrich.separate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.separate.Separation.Separated;

/** Pages of HTML, written for this test. */
class HtmlSeparationTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> PAGES = List.of("en", "ar", "ru");

    @Test
    void htmlScoresHigherThanTheFlatTextOfTheSamePages() throws IOException {
        double html = 0;
        double flat = 0;
        for (var name : PAGES) {
            var page = page(name);
            var lines = HtmlReader.read(page).lines();
            html += f1(body(page), expected(lines, name));
            flat += f1(body(flat(lines)), expected(lines, name));
        }
        assertThat(html / PAGES.size()).isCloseTo(1, within(0.02));
        assertThat(flat / PAGES.size()).isLessThan(0.95);
    }

    @Test
    void headAndDataOfThePageGiveTitleAndDateWhereTheDocumentHasNone() throws IOException {
        assertThat(separate(page("en"))).satisfies(article -> {
            assertThat(article.title()).isEqualTo("Ferry service returns to the northern islands");
            assertThat(article.published()).isEqualTo("2024-03-12T08:15:00Z");
        });
        assertThat(separate(page("ar")).published()).startsWith("2024-05-02");
        assertThat(separate(page("ru")).published()).startsWith("2024-01-15");
    }

    @Test
    void dateOfAnotherPagesTeaserIsNotTaken() {
        var html =
                "<html><body><div><time datetime=\"2019-01-01\">old</time> Another story</div><article><h1>The mill turns</h1>"
                        + "<time datetime=\"2024-02-03\">3 February</time><p>The mill at the river turns again, and the village has its "
                        + "own flour after nine years.</p></article></body></html>";

        assertThat(HtmlReader.read(html).published()).isEqualTo("2024-02-03");
        assertThat(HtmlReader.read(html.replace("article>", "section>")).published())
                .isNull();
    }

    @Test
    void textIsAskedWhetherItIsHtmlWhateverStandsAboveIt() {
        assertThat(HtmlReader.isHtml("\n".repeat(1_900) + "<html><body>text</body></html>"))
                .isTrue();
        assertThat(HtmlReader.isHtml(" ".repeat(1_990) + "<b")).isFalse();
        assertThat(HtmlReader.isHtml("<!-- ".repeat(400))).isFalse();
    }

    @Test
    void titleAndDateOfTheDocumentCountMore() {
        var scrape = new Scrape(
                "Given title",
                "<html><head><title>Other</title></head><body><p>The mill at the river "
                        + "turns again, and the village has its own flour after nine years.</p></body></html>",
                "2024-02-03",
                NOW);
        var article = ((Separated) SeparatorUnderTest.SEPARATOR.separate(scrape))
                .articles()
                .get(0);
        assertThat(article.title()).isEqualTo("Given title");
        assertThat(article.published()).isEqualTo("2024-02-03");
    }

    @Test
    void entitiesAreDecodedAndScriptsAreNoText() throws IOException {
        assertThat(body(page("en")))
                .contains("until May & daily boats")
                .contains("“We had flour for another ten days,”")
                .doesNotContain("script")
                .doesNotContain("Morning Star");
    }

    @Test
    void rangesNameLinesOfTheRawText() throws IOException {
        var page = page("en");
        var separation = SeparatorUnderTest.SEPARATOR.separate(new Scrape(null, page, null, NOW));
        var raw = page.split("\n", -1);
        var body = separation.lines().stream()
                .filter(lines -> lines.label() == LineLabel.BODY)
                .findFirst()
                .orElseThrow();
        assertThat(raw[body.from() - 1]).contains("The ferry to the three northern islands");
        assertThat(separation.lines()).allMatch(lines -> lines.from() <= lines.to() && lines.to() <= raw.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The tag <p> begins a paragraph, and </p> ends it, as the teacher told her class on Friday.",
                "<3 is how the letters ended, and nobody in the village knew what it meant. </p>",
                "5 < 7 and 7 > 5"
            })
    void textThatMentionsTagsStaysFlat(String text) {
        assertThat(HtmlReader.isHtml(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html>\n<html></html>",
                "\n<!-- a comment --><HTML lang=en>",
                "<div class=\"a\"><p>One.</p></div>",
                "<?xml version=\"1.0\"?><html xmlns=\"x\">"
            })
    void pagesAndPiecesOfThemAreHtml(String text) {
        assertThat(HtmlReader.isHtml(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<div>", "<b><p>", "<table><tr><td>", "<p", "<!--", "<a href=x>a", "&#x1F600;", "<![CDATA["})
    @Timeout(20)
    void bombsAndBrokenMarkupAreBorne(String piece) {
        var page = "<html><body>" + piece.repeat(200_000 / piece.length());
        assertThat(SeparatorUnderTest.SEPARATOR.separate(new Scrape(null, page, null, NOW)))
                .isNotNull();
    }

    @Test
    void deepTextIsStillRead() {
        var page = "<html><body>" + "<div>".repeat(5_000)
                + "<p>The well in the square is two hundred years old, and its water is still the best in town.</p>";
        assertThat(body(page)).startsWith("The well in the square");
    }

    private static String page(String name) throws IOException {
        try (var in = HtmlSeparationTest.class.getResourceAsStream("/html/" + name + ".html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What stands inside the article, by the first and last words of the pages. */
    private static List<String> expected(List<Line> lines, String name) {
        var texts = lines.stream().map(Line::text).toList();
        var ends = switch (name) {
            case "en" -> List.of("The ferry to the three", "An engineer of the port");
            case "ar" -> List.of("عاد القطار إلى المدينة", "وأضاف أن العمال");
            default -> List.of("Зимний рынок открыли", "В прошлом году рынок");
        };
        return texts.subList(indexOf(texts, ends.get(0)), indexOf(texts, ends.get(1)) + 1);
    }

    private static int indexOf(List<String> texts, String start) {
        return texts.indexOf(texts.stream()
                .filter(text -> text.startsWith(start))
                .findFirst()
                .orElseThrow());
    }

    private static String flat(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private static SeparatedArticle separate(String text) {
        var separation = SeparatorUnderTest.SEPARATOR.separate(new Scrape(null, text, null, NOW));
        return ((Separated) separation).articles().get(0);
    }

    private static String body(String text) {
        return separate(text).body();
    }

    /** F1 over the lines, each as heavy as its length. */
    private static double f1(String body, List<String> expected) {
        var found = new HashSet<>(List.of(body.split("\n")));
        double right = expected.stream()
                .filter(found::contains)
                .mapToInt(String::length)
                .sum();
        double kept = found.stream().mapToInt(String::length).sum();
        double wanted = expected.stream().mapToInt(String::length).sum();
        return 2 * right / (kept + wanted);
    }
}
