package org.khabar.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class KhabarTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine khabar = Khabar.commandLine()
            .addSubcommand(new Fail())
            .addSubcommand(new NotAddingUp())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));

    @Test
    void shouldPrintUsageWhenAskedForHelp() {
        int status = khabar.execute("--help");

        assertThat(status).isZero();
        assertThat(out.toString()).startsWith("Usage: khabar").contains("Exit status:");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void shouldPrintVersionOfTheBuild() {
        int status = khabar.execute("--version");

        assertThat(status).isZero();
        assertThat(out.toString()).matches("khabar \\d+\\.\\d+\\.\\d+\\S*, Java \\S+\\R");
    }

    @Test
    void shouldExitWithTwoWhenThereIsNoCommand() {
        int status = khabar.execute();

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).startsWith("Which command?").contains("Usage: khabar");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void shouldExitWithTwoWhenCommandIsUnknown() {
        int status = khabar.execute("fial");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("'fial'");
    }

    @Test
    void shouldExitWithTwoWhenItIsNotSaidWhatToDoWithDeadLetters() {
        int status = khabar.execute("dead-letters");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).startsWith("Which command?").contains("list", "show", "replay");
    }

    @Test
    void shouldExitWithTwoWhenAMomentOrAPlaceIsNone() {
        assertThat(khabar.execute("reset", "--to-time", "yesterday")).isEqualTo(2);
        assertThat(khabar.execute("dead-letters", "show", "somewhere")).isEqualTo(2);
        assertThat(khabar.execute("dead-letters", "replay", "--max-attempts", "0"))
                .isEqualTo(2);
        assertThat(khabar.execute("explain")).isEqualTo(2);
        assertThat(err.toString())
                .contains("'yesterday' is no moment", "'somewhere' is no place on articles.dead-letters");
    }

    @Test
    void shouldExitWithOneAndOneLineWhenCommandFails() {
        int status = khabar.execute("fail");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("khabar: the cause in one line" + System.lineSeparator());
    }

    @Test
    void shouldPrintStackTraceWhenAskedFor() {
        int status = khabar.execute("fail", "--stacktrace");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("the cause in one line", "at " + Fail.class.getName());
    }

    @Test
    void shouldExitWithStatusOfTheCommand() {
        int status = khabar.execute("not-adding-up");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).isEmpty();
    }

    @Command(name = "fail")
    private static final class Fail implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("the cause in one line");
        }
    }

    @Command(name = "not-adding-up")
    private static final class NotAddingUp implements Callable<Integer> {
        @Override
        public Integer call() {
            return 1;
        }
    }
}
