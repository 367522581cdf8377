package org.khabar.quickstart.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
    private static final String LANGUAGES = """
            ar\tقال رئيس البلدية إن الجسر الجديد سيفتح أمام السيارات في الأسبوع المقبل بعد عامين من العمل.
            en\tThe mayor said that the new bridge will be open to cars next week, after two years of work.
            de\tThe mayor said that the road to the harbour remains closed until the end of the month.
            """;

    private static final String PAGES = """
            {"id": "p", "site": "news.example", "text": "Home\\nSport\\nWeather\\nThe new bridge over the river will be open to cars next week, the mayor said on Monday, after two years of work.\\nShare this", "body": "The new bridge over the river will be open to cars next week, the mayor said on Monday, after two years of work.", "labels": {"1": "chrome", "4": "body"}}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void shouldSayHowManyTagsAreRight() throws IOException {
        int status = evaluate("language", write("languages.tsv", LANGUAGES).toString());

        assertThat(status).isZero();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("ar ") && line.contains("1.0000"))
                .anyMatch(line -> line.startsWith("de ") && line.endsWith("en 1"))
                .anyMatch(line -> line.startsWith("de, said to be en with 0.") && line.contains("The mayor said"))
                .last()
                .asString()
                .startsWith("3 texts, accuracy 0.6667, undetermined 0.0000, macro-F1 ");
    }

    @Test
    void shouldLeaveOtherLanguagesOut() throws IOException {
        evaluate("language", write("languages.tsv", LANGUAGES).toString(), "--only", "ar,en");

        assertThat(out.toString().lines()).last().asString().startsWith("2 texts, accuracy 1.0000");
    }

    @Test
    void shouldSayHowManyMentionsAreRight() throws IOException {
        var gold = write("gold.conll", "في\tO\nموسكو\tB-LOC\nحيث\tO\nطقس\tB-ORG\n\nRussia\tB-LOC\nwon\tO\n");

        int status = evaluate("entities", gold.toString(), "--at-least", "0.9");

        assertThat(status).isEqualTo(1);
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("LOCATION +2 +1.0000 +1.0000 +1.0000"))
                .anyMatch(line -> line.contains("missed: ORGANIZATION طقس"))
                .last()
                .asString()
                .isEqualTo("2 sentences, precision 1.0000, recall 0.6667, F1 0.8000");
        assertThat(errors.toString()).contains("F1 is 0.8000, below 0.9000");
    }

    @Test
    void shouldGiveThingsOneIdAcrossArticlesLanguagesAndScripts() {
        int status = evaluate(
                "entities", "--ids", "src/test/resources/ids.gold.jsonl", "--worst", "20", "--at-least", "0.9");

        assertThat(status).as(out.toString()).isZero();
        assertThat(out.toString().lines()).last().asString().startsWith("223 mentions of 75 things, ");
    }

    @Test
    void shouldNameFileAndLineThatAreNoArticle() throws IOException {
        var gold =
                write("ids.jsonl", "{\"text\": \"Oslo\", \"mentions\": [{\"start\": 0, \"end\": 5, \"id\": \"o\"}]}\n");

        assertThat(evaluate("entities", "--ids", gold.toString())).isNotZero();

        assertThat(errors.toString()).contains(gold + ":1: no mention inside the text with an id: ");
    }

    @Test
    void shouldSayInOneLineThatAFolderHoldsNoClassifier() throws IOException {
        var gold = write("gold.conll", "Russia\tB-LOC\nwon\tO\n");

        assertThat(evaluate("entities", gold.toString(), "--onnx", folder.toString()))
                .isEqualTo(2);

        assertThat(errors.toString())
                .contains("--onnx " + folder + ": there is no model.onnx in the folder")
                .hasLineCount(1);
    }

    @Test
    void shouldScoreDatesAloneWhenAskedTo() throws IOException {
        var gold = write("dates.conll", "قال\tO\nيوم\tB-DATE\nالأحد\tI-DATE\nفي\tO\nموسكو\tB-LOC\n");

        assertThat(evaluate("entities", gold.toString(), "--dates", "--at-least", "1"))
                .isZero();

        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("DATE +1 +1.0000 +1.0000 +1.0000"))
                .noneMatch(line -> line.startsWith("LOCATION"));
    }

    @Test
    void shouldReadCompressedFile() throws IOException {
        var file = folder.resolve("languages.tsv.gz");
        try (var compressed = new GZIPOutputStream(Files.newOutputStream(file))) {
            compressed.write(LANGUAGES.getBytes(UTF_8));
        }

        assertThat(evaluate("language", file.toString())).isZero();
        assertThat(out.toString()).contains("3 texts");
    }

    @Test
    void shouldSayHowCleanArticlesAre() throws IOException {
        int status = evaluate("separation", write("pages.jsonl", PAGES).toString(), "--at-least", "0.99");

        assertThat(status).as(errors.toString()).isZero();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("news.example "))
                .contains("2 labelled lines, right 1.0000", "1 pages, precision 1.0000, recall 1.0000, F1 1.0000");
    }

    @Test
    void shouldFailBelowTheFigureThatIsAskedFor() throws IOException {
        int status = evaluate("language", write("languages.tsv", LANGUAGES).toString(), "--at-least", "0.9");

        assertThat(status).isEqualTo(1);
        assertThat(errors.toString()).contains("below 0.9000").hasLineCount(1);
    }

    @Test
    void shouldNameFileAndLineThatAreNotGold() throws IOException {
        var file = write("languages.tsv", "ar\tنص\nno tab here\n");

        int status = evaluate("language", file.toString());

        assertThat(status).isNotZero();
        assertThat(errors.toString()).contains(file + ":2: no tag, tab and text");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int evaluate(String... arguments) {
        return new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
