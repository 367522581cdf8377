package org.khabar.quickstart.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldPageTest {
    @Test
    void shouldReadWhatThePageIsAndShouldBecome() {
        var page = GoldPage.parse("""
                {"id": "p", "site": "news.example", "text": "Menu\\nText.", "body": "Text.",
                 "labels": {"1": "chrome", "2": "body", "3": "unsure"}}""".replace("\n", ""));

        assertThat(page)
                .isEqualTo(new GoldPage("p", "news.example", "Menu\nText.", "Text.", Map.of(1, "chrome", 2, "body")));
    }

    @Test
    void shouldJoinTheBodiesOfSeveralArticles() {
        var page = GoldPage.parse("""
                {"id": "p", "url": "https://news.example/1", "text": "x", "articles": [{"body": "One."}, {"body": "Two."}]}""");

        assertThat(page.body()).isEqualTo("One.\nTwo.");
        assertThat(page.source()).isEqualTo("news.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json | no JSON",
                "{\"text\": \"x\", \"body\": \"y\"} | no id",
                "{\"id\": \"p\", \"body\": \"y\"} | no text",
                "{\"id\": \"p\", \"text\": \"x\"} | neither body nor articles",
            })
    void shouldSayWhatIsMissing(String line, String complaint) {
        assertThatThrownBy(() -> GoldPage.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(complaint);
    }
}
