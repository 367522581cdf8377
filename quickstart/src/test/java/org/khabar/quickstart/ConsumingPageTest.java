package org.khabar.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khabar.schema.topic.Topics;

class ConsumingPageTest {
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z.-]+)` \\|", Pattern.MULTILINE);
    private static final Path SOURCES = Path.of("src/main/java/org/khabar/quickstart/consume");

    private String page = "";

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("../docs/consuming.md"));
    }

    @Test
    void shouldShowTopicsAsTheCommandPrintsThem() {
        var out = new ByteArrayOutputStream();

        int status =
                Khabar.commandLine().setOut(new PrintWriter(out, true, UTF_8)).execute("topics", "show");

        assertThat(status).isZero();
        assertThat(page).contains("\n\n" + out.toString(UTF_8) + "\n");
    }

    @Test
    void shouldSayOfEveryTopicWhatItsRecordsAre() {
        var described = ROW.matcher(page).results().map(row -> row.group(1)).toList();

        for (var topic : Topics.all()) {
            assertThat(described.stream().filter(topic.name()::equals)).hasSize(2);
        }
    }

    @Test
    void shouldShowOnlyCodeThatIsInTheConsumer() throws IOException {
        var source = withoutIndent(Files.readString(SOURCES.resolve("ConsumeCommand.java"))
                + Files.readString(SOURCES.resolve("ChangePrinter.java")));

        var snippets = JAVA.matcher(page).results().map(match -> match.group(1)).toList();

        assertThat(snippets).hasSize(4).allSatisfy(snippet -> assertThat(source).contains(withoutIndent(snippet)));
    }

    private static String withoutIndent(String code) {
        return code.replaceAll("(?m)^ +", "");
    }
}
