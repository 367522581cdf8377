package org.khabar.quickstart.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.schema.RawDocument;

class WorkloadTest {
    private static final int RUN = 5;

    @TempDir
    private Path folder;

    private Workload workload;

    @BeforeEach
    void writeInput() throws IOException {
        var lines = List.of(
                document("port-1", "\"port.example\"", "p"),
                document("port-2", "\"port.example\"", "p"),
                document("hill-1", "\"hill.example\"", "h"),
                document("nowhere-1", "null", "n"));
        workload = Workload.of(
                List.of(Files.write(folder.resolve("news.jsonl"), lines).toString()));
    }

    /** Forty words, all of which begin with the letter of their source. */
    private static String document(String id, String source, String letter) {
        var text = IntStream.range(0, 40).mapToObj(i -> letter + id + i).collect(Collectors.joining(" "));
        return "{\"id\": \"" + id + "\", \"source\": " + source + ", \"text\": \"" + text + "\"}";
    }

    @Test
    void shouldMeasureDocumentsOfInputOnce() {
        workload.varied(10);

        assertThat(workload.toMeasure(3)).extracting(RawDocument::getId).containsExactly("port-1", "port-2", "hill-1");
        assertThat(workload.toMeasure(2)).extracting(RawDocument::getId).first().isEqualTo("nowhere-1");
        assertThat(workload.toMeasure(2)).extracting(RawDocument::getId).allMatch(id -> id.contains("~"));
    }

    @Test
    void shouldVaryDocumentsInWordsOfTheirSource() {
        for (var varied : workload.varied(12)) {
            var letter = varied.getId().substring(0, 1);
            assertThat(words(varied)).hasSize(40).allMatch(word -> word.startsWith(letter));
        }
    }

    @Test
    void shouldKeepLinesOfDocuments() throws IOException {
        var lines = "one two\\n\\nthree four five six\\nseven";
        var input = Files.writeString(folder.resolve("lines.jsonl"), "{\"id\": \"a\", \"text\": \"" + lines + "\"}");

        var varied = Workload.of(List.of(input.toString())).varied(5);

        assertThat(varied)
                .extracting(RawDocument::getText)
                .allMatch(text -> text.matches("\\w+ \\w+\n\n\\w+ \\w+ \\w+ \\w+\n\\w+"));
    }

    /** A word of the same text may by chance be what it replaces. */
    @Test
    void shouldMakeNoCopies() {
        var documents = workload.toMeasure(4);
        documents.addAll(workload.varied(16));

        assertThat(documents).extracting(RawDocument::getId).doesNotHaveDuplicates();
        var runs = documents.stream()
                .flatMap(document -> runsOf(document).stream())
                .toList();
        assertThat(Set.copyOf(runs)).hasSizeGreaterThan(runs.size() * 9 / 10);
    }

    private static Set<String> runsOf(RawDocument document) {
        var words = words(document);
        return IntStream.rangeClosed(0, words.size() - RUN)
                .mapToObj(from -> String.join(" ", words.subList(from, from + RUN)))
                .collect(Collectors.toSet());
    }

    private static List<String> words(RawDocument document) {
        return List.of(document.getText().split(" ", -1));
    }

    @Test
    void shouldRefuseInputWithoutDocuments() throws IOException {
        var empty = Files.writeString(
                        folder.resolve("short.jsonl"), "{\"id\": \"a\", \"text\": \"one two three four\"}")
                .toString();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workload.of(List.of(empty)))
                .withMessageContaining(empty);
    }
}
