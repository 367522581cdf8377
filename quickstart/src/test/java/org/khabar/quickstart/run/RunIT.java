package org.khabar.quickstart.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.quickstart.stack.GeneratedNews;
import picocli.CommandLine;

@Timeout(600)
class RunIT {
    private static final JsonMapper JSON = new JsonMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path inputs;

    @TempDir
    private Path outputs;

    @BeforeEach
    void writeInputs() throws IOException {
        var news = new GeneratedNews(17);
        var story = news.text();
        Files.writeString(inputs.resolve("harbour.txt"), story);
        Files.writeString(
                inputs.resolve("news.jsonl"),
                "{\"url\": \"https://one.example/copy?utm_source=x\", \"text\": \"%s\"}\n".formatted(escaped(story))
                        + "{\"id\": \"second\", \"text\": \"%s\"}\n".formatted(escaped(news.text()))
                        + "{\"id\": \"broken\", \"text\": \n");
        Files.writeString(inputs.resolve("empty.txt"), "");
    }

    @Test
    void shouldWriteOneFilePerTopicAndSumsThatAddUp() {
        int status = run("--input", inputs.toString());

        assertThat(status).isZero();
        assertThat(lines("articles.enriched"))
                .extracting(RunIT::rawId)
                .hasSize(2)
                .contains("second");
        assertThat(lines("articles.duplicates"))
                .hasSize(1)
                .extracting(RunIT::kind)
                .containsExactly("EXACT");
        assertThat(lines("articles.rejected"))
                .extracting(
                        line -> line.get("reason").asText(),
                        line -> line.get("input").asText())
                .containsExactlyInAnyOrder(
                        tuple("EMPTY_TEXT", inputs + "/empty.txt"), tuple("MALFORMED", inputs + "/news.jsonl:3"));
        assertThat(lines("articles.decisions")).hasSize(4);
        assertThat(lines("articles.dead-letters")).isEmpty();
        assertThat(lines("articles.copies")).hasSize(1);
        assertThat(outputs.resolve("entities.mentions.jsonl")).isRegularFile();
        assertThat(out.toString()).contains("documents read 5 = sent 4 + rejected 1 + failed 0", "All sums add up.");
        assertThat(err.toString()).contains("news.jsonl:3: MALFORMED");
    }

    @Test
    void shouldTakeSameFolderTwiceForRefetches() {
        int status = run("--input", inputs.toString(), inputs.toString());

        assertThat(status).isZero();
        assertThat(lines("articles.enriched")).hasSize(2);
        assertThat(lines("articles.duplicates"))
                .extracting(RunIT::kind)
                .containsExactlyInAnyOrder("EXACT", "REFETCH", "REFETCH", "REFETCH");
        assertThat(lines("articles.rejected")).hasSize(4);
        assertThat(out.toString()).contains("All sums add up.");
    }

    @Test
    void shouldComeToTheSameOnOnePartitionAndOnFourWithTwoInstances() throws IOException {
        var written = new GeneratedNews(4).writeLines(inputs.resolve("more.jsonl"), 120);

        int alone = run("--input", inputs.toString(), "--partitions", "1");
        var enrichedAlone = rawIds("articles.enriched");
        var sumsAlone = out.toString();
        out.getBuffer().setLength(0);
        int shared = run("--input", inputs.toString(), "--partitions", "4", "--instances", "2");

        assertThat(alone).isZero();
        assertThat(shared).isZero();
        assertThat(out.toString()).isEqualTo(sumsAlone);
        assertThat(enrichedAlone).hasSize(2 + written.originals());
        assertThat(rawIds("articles.enriched")).hasSameSizeAs(enrichedAlone);
        assertThat(lines("articles.duplicates")).hasSize(1 + written.copies() + written.refetches());
    }

    @Test
    void shouldExitWithTwoWhenInputIsNotThere() {
        int status = run("--input", inputs.resolve("nothing").toString());

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("no such file or folder");
        assertThat(outputs).isEmptyDirectory();
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--output", outputs.toString()));
        return new CommandLine(new RunCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private List<String> rawIds(String topic) {
        return lines(topic).stream().map(RunIT::rawId).toList();
    }

    private List<JsonNode> lines(String topic) {
        try (var lines = Files.lines(outputs.resolve(topic + ".jsonl"))) {
            return lines.map(RunIT::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rawId(JsonNode line) {
        return line.get("rawId").asText();
    }

    private static String kind(JsonNode line) {
        return line.get("kind").asText();
    }

    private static String escaped(String text) {
        return text.replace("\n", "\\n");
    }
}
