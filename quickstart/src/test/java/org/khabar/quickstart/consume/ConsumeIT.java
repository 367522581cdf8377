package org.khabar.quickstart.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.khabar.quickstart.stack.StackSize;
import org.khabar.quickstart.stack.StackUnderTest;
import org.khabar.schema.RawDocument;
import picocli.CommandLine;

@Timeout(600)
class ConsumeIT {
    private static final String FIRST = "Harbour of Alexandria opens a new pier\n\n"
            + "The harbour of Alexandria opened a new pier on Monday after two years of work, the ministry of transport of"
            + " Egypt said. Ships from Russia and Qatar are expected to use it from next week, and the first of them is"
            + " already under way with a cargo of wheat.\n";
    private static final String SECOND = FIRST.replace("wheat", "maize");

    private static StackUnderTest stack;

    /** One article that is new, revised, and withdrawn at last: three records on one partition. */
    @BeforeAll
    static void start() throws InterruptedException {
        stack = StackUnderTest.start(new StackSize(1, 1, 1));
        stack.send(document(FIRST));
        stack.send(document(SECOND));
        stack.send(StackUnderTest.bytes("pier"), null);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void shouldPrintWhatIsNewRevisedAndWithdrawn() {
        var lines = consume("--from-beginning", "--max", "3");

        assertThat(lines)
                .contains("+ new pier", "  title        Harbour of Alexandria opens a new pier")
                .anyMatch(line -> line.startsWith("  language     en ("))
                .anyMatch(line -> line.startsWith("  LOCATION") && line.contains("Egypt"))
                .containsSubsequence("+ new pier", "~ revision 2 pier", "- withdrawn pier");
    }

    @Test
    void shouldGoOnWhereItsGroupStopped() {
        var first = consume("--group", "readers", "--from-beginning", "--max", "1");
        var next = consume("--group", "readers", "--from-beginning", "--max", "1");

        assertThat(first).contains("+ new pier");
        assertThat(next).contains("~ revision 2 pier").doesNotContain("+ new pier");
    }

    @Test
    void shouldFailWithOneLineWhenSettingIsWrong() {
        var err = new StringWriter();

        int status = new CommandLine(new ConsumeCommand())
                .setErr(new PrintWriter(err, true))
                .execute("--bootstrap-servers", "no port");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).startsWith("khabar consume: ").hasLineCount(1);
    }

    private static RawDocument document(String text) {
        return RawDocument.newBuilder().setId("pier").setText(text).build();
    }

    private static List<String> consume(String... options) {
        var out = new StringWriter();
        var arguments = new ArrayList<>(List.of(
                "--bootstrap-servers",
                stack.stack().bootstrapServers(),
                "--registry",
                stack.stack().registryUrl()));
        arguments.addAll(List.of(options));
        int status = new CommandLine(new ConsumeCommand())
                .setOut(new PrintWriter(out, true))
                .execute(arguments.toArray(String[]::new));
        assertThat(status).isZero();
        return out.toString().lines().toList();
    }
}
