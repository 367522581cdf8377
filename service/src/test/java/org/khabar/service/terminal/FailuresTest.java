package org.khabar.service.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

class FailuresTest {
    private final StringWriter err = new StringWriter();

    @Test
    void shouldNameACommandOfTheProgramAndOneThatRunsAloneAlike() {
        Failures.complain(spec(CommandSpec.create().name("watch")), "one");
        var program = new CommandLine(CommandSpec.create().name("khabar"))
                .addSubcommand("watch", new CommandLine(CommandSpec.create()))
                .setErr(new PrintWriter(err));
        var subcommand = Objects.requireNonNull(program.getSubcommands().get("watch"));
        Failures.complain(subcommand.getCommandSpec(), "two");

        assertThat(err.toString().lines()).containsExactly("khabar watch: one", "khabar watch: two");
    }

    @Test
    void shouldEndWithTwoForAWrongSettingAndWithOneForTheRest() {
        var spec = spec(CommandSpec.create().name("watch"));

        assertThat(Failures.report(spec, new ConfigException("x"))).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(Failures.report(spec, new KafkaException("x"))).isEqualTo(ExitCodes.FAILED);
    }

    @Test
    void shouldTellInOneLineWhatNoCommandExpected() {
        var status = new CommandLine(new Failing())
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler(Failures::unexpected)
                .execute();

        assertThat(status).isEqualTo(ExitCodes.FAILED);
        assertThat(err).hasToString("khabar fail: cannot: since\\nso%n".formatted());
    }

    private CommandSpec spec(CommandSpec spec) {
        return new CommandLine(spec).setErr(new PrintWriter(err)).getCommandSpec();
    }

    @Command(name = "fail")
    private static final class Failing implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("cannot", new IllegalArgumentException("since\nso"));
        }
    }
}
