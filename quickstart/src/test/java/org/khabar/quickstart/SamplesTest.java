package org.khabar.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    private static final Path SOURCES = Path.of("src/main/resources/samples");
    private static final Set<String> FIELDS = Set.of("id", "url", "title", "text", "source", "published", "fetchedAt");

    @Test
    void shouldNameEveryFileOfTheFolderInOrder() throws Exception {
        try (var files = Files.list(SOURCES.resolve("articles"))) {
            var names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();

            assertThat(Samples.names()).isEqualTo(names);
        }
    }

    @Test
    void shouldExplainEverySampleInReadme() throws Exception {
        var readme = Files.readString(SOURCES.resolve("README.md"));

        assertThat(Samples.names())
                .allSatisfy(
                        name -> assertThat(readme).contains("| " + name.substring(0, name.lastIndexOf('.')) + " |"));
    }

    @Test
    void shouldWriteSamplesByteForByte(@TempDir Path directory) throws Exception {
        var files = Samples.extractTo(directory);

        assertThat(files).extracting(file -> file.getFileName().toString()).isEqualTo(Samples.names());
        assertThat(files)
                .allSatisfy(file -> assertThat(file)
                        .hasSameBinaryContentAs(SOURCES.resolve("articles").resolve(file.getFileName())));
    }

    @Test
    void shouldNotOverwriteFiles(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve(Samples.names().get(0)), "mine");

        assertThatThrownBy(() -> Samples.extractTo(directory))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(Samples.names().get(0));
    }

    @Test
    void shouldHoldDocumentsOfTheDocumentedShape(@TempDir Path directory) throws Exception {
        assertThat(documents(directory)).isNotEmpty().allSatisfy(document -> {
            assertThat(FIELDS)
                    .containsAll(
                            document.properties().stream().map(e -> e.getKey()).toList());
            assertThat(document.path("text").asText()).isNotBlank();
            assertThat(Instant.parse(document.path("fetchedAt").asText()))
                    .isBetween("2026-11-01T00:00:00Z", "2026-11-22T00:00:00Z");
        });
    }

    @Test
    void shouldRepeatTextToTheLetterWhenItIsARefetch(@TempDir Path directory) throws Exception {
        Samples.extractTo(directory);

        assertThat(text(directory, "11-ar-canal-refetch.jsonl")).isEqualTo(text(directory, "10-ar-canal.jsonl"));
        assertThat(text(directory, "12-ar-canal-revised.jsonl")).isNotEqualTo(text(directory, "10-ar-canal.jsonl"));
        assertThat(text(directory, "30-en-ferry-refetch-by-tracking-link.jsonl"))
                .isEqualTo(text(directory, "06-en-ferry.jsonl"));
    }

    @Test
    void shouldHoldBodyOfExactCopyInItsOriginal(@TempDir Path directory) throws Exception {
        Samples.extractTo(directory);

        assertThat(text(directory, "02-ar-drought.jsonl")).contains(text(directory, "03-ar-drought-exact-copy.jsonl"));
    }

    private static List<JsonNode> documents(Path directory) throws IOException {
        var documents = new ArrayList<JsonNode>();
        for (var file : Samples.extractTo(directory)) {
            if (file.toString().endsWith(".jsonl")) {
                for (var line : Files.readAllLines(file)) {
                    documents.add(new ObjectMapper().readTree(line));
                }
            }
        }
        return documents;
    }

    private static String text(Path directory, String name) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(directory.resolve(name)))
                .path("text")
                .asText();
    }
}
