package org.khabar.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.Stages;
import org.khabar.enrich.analyze.DocumentAnalyzer;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.ingest.parse.JsonDocumentParser;
import org.khabar.ingest.parse.Place;
import org.khabar.ingest.parse.Read;
import org.khabar.schema.Articles;
import org.khabar.schema.json.JsonRecords;

class ReadmeTest {
    private static final Pattern INPUT = Pattern.compile("echo '(\\{.*})' \\| ./khabar analyze");
    private static final Pattern OUTPUT = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^\\| `\\./khabar ([a-z-]+)", Pattern.MULTILINE);

    private final JsonMapper json = JsonRecords.mapper();

    @Test
    void shouldShowWhatAnalyzeMakesOfTheExample() throws IOException {
        var readme = Files.readString(Path.of("../README.md"));
        var analyzer =
                new DocumentAnalyzer(Stages.load(new StageGuard(new EnrichmentMetrics(new SimpleMeterRegistry()))));

        var read = JsonDocumentParser.forPublishing().parse(first(INPUT, readme), Place.line("readme", 1, null));
        var document = ((Read.Document) read).document();
        var article =
                analyzer.analyze(document, Articles.origin(0)).articles().get(0).article();

        assertContains(json.readTree(json.writeValueAsString(article)), json.readTree(first(OUTPUT, readme)), "");
    }

    @Test
    void shouldNameOnlyCommandsThatThereAre() throws IOException {
        var named = COMMAND.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(match -> match.group(1));

        assertThat(Khabar.commandLine().getSubcommands().keySet()).containsAll(named.toList());
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map((MatchResult match) -> match.group(1))
                .orElseThrow();
    }

    private static void assertContains(JsonNode actual, JsonNode shown, String at) {
        if (shown.isObject()) {
            shown.forEachEntry((name, value) -> {
                assertThat(actual.has(name)).as(at + "/" + name).isTrue();
                assertContains(actual.get(name), value, at + "/" + name);
            });
        } else if (shown.isArray()) {
            assertThat(actual).as(at).hasSize(shown.size());
            for (int i = 0; i < shown.size(); i++) {
                assertContains(actual.get(i), shown.get(i), at + "/" + i);
            }
        } else if (shown.isDouble()) {
            assertThat(actual.asDouble()).as(at).isCloseTo(shown.asDouble(), within(0.0005));
        } else {
            assertThat(actual).as(at).isEqualTo(shown);
        }
    }
}
