package org.khabar.service.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khabar.service.terminal.ExitCodes;
import picocli.CommandLine;

class ConfigCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldSayThatSettingsAreRight() {
        assertThat(check("kafka.security.protocol=SSL")).isEqualTo(ExitCodes.DONE);
        assertThat(out.toString()).endsWith("The settings of cluster are right.%n".formatted());
    }

    @Test
    void shouldSayInOneLineWhatKafkaRefuses() {
        assertThat(check("kafka.security.protocol=FOO")).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("khabar config check: Kafka refuses what is set behind kafka.: Invalid value FOO for"
                        + " configuration security.protocol");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void shouldNameWhatIsToBeSetInsteadOfAKeyOfItsOwn() {
        assertThat(check("kafka.bootstrap.servers=b:1")).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(err)
                .hasToString("khabar config check: Setting kafka.bootstrap.servers (command line) cannot be set: set"
                        + " bootstrap.servers instead%n".formatted());
    }

    private int check(String setting) {
        return new CommandLine(new ConfigCommand(List.of(ClusterConfig.PROGRAM)))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err))
                .execute("check", "cluster", "--set", setting);
    }
}
