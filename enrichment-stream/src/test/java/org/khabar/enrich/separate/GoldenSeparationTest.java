package org.khabar.enrich.separate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.separate.Separation.Separated;

/** Whole pages of several languages, line by line; {@code -Dgolden.update=true} rewrites what is expected. */
class GoldenSeparationTest {
    private static final ArticleSeparator SEPARATOR = ArticleSeparator.load();
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "separate");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar-teasers",
                "ar-two-articles",
                "ar-credits-and-nbsp",
                "ru-comments",
                "en-page",
                "fa-related",
                "fr-newsletter",
                "tr-gallery",
                "zh-dateline"
            })
    void shouldCutPageAsReviewed(String name) throws IOException {
        var text = Files.readString(GOLDEN.resolve(name).resolve("input.txt"));
        var expected = GOLDEN.resolve(name).resolve("expected.txt");

        var seen = describe(text, SEPARATOR.separate(new Scrape(null, text, null, NOON)));

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, seen);
        }
        assertThat(seen).isEqualTo(Files.readString(expected));
    }

    private static String describe(String text, Separation separation) {
        var description = new StringBuilder();
        var lines = text.split("\n", -1);
        for (var range : separation.lines()) {
            for (int number = range.from(); number <= range.to(); number++) {
                if (!LineReader.read(lines[number - 1]).isEmpty()) {
                    description.append(
                            "%d %s %s%n".formatted(number, range.label(), range.cue() == null ? "" : range.cue()));
                }
            }
        }
        for (var article : ((Separated) separation).articles()) {
            description.append("%n= %s%n".formatted(article.title()));
            description.append("dateline %s, published %s %s%n"
                    .formatted(article.dateline(), article.published(), article.validity()));
            description.append(article.body()).append('\n');
        }
        return description.toString();
    }
}
