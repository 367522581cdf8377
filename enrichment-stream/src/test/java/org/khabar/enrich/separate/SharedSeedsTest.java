package org.khabar.enrich.separate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.separate.Separation.Separated;

/** The five real scrapes that stand outside the project; skipped where they are absent. */
class SharedSeedsTest {
    private static final Path SEEDS = Path.of("..", "..", "shared", "seeds");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "000_29a026bb8cc74193.txt, 1, 2922",
        "001_321826a919b63631.txt, 1, 2452",
        "002_4e9ba91f9bedd730.txt, 2, 6472",
        "003_576b04a5a7f47473.txt, 1, 2501",
        "004_5342da39c5f54c5f.txt, 1, 2021",
    })
    void shouldFindArticlesOfRealScrape(String file, int articles, int chars) throws IOException {
        assumeThat(SEEDS.resolve(file)).exists();
        var text = Files.readString(SEEDS.resolve(file));

        var separation = (Separated) ArticleSeparator.load().separate(new Scrape(null, text, null, NOON));

        assertThat(separation.articles()).hasSize(articles);
        assertThat(separation.articles().stream()
                        .mapToInt(article -> article.body().length())
                        .sum())
                .isEqualTo(chars);
    }
}
