package org.khabar.quickstart.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BuildCommandTest {
    private final StringWriter errors = new StringWriter();

    @Test
    void shouldSayThatThereAreNoGazetteers() {
        assertThat(build("catalog", "--data", "nowhere", "--output", "catalog.tsv"))
                .isEqualTo(2);

        assertThat(errors.toString()).contains("--data: there is no folder nowhere");
    }

    @Test
    void shouldSayThatThereIsNoDictionary() {
        assertThat(build("forms", "--data", "nowhere", "--output", "ru.forms")).isEqualTo(2);

        assertThat(errors.toString()).contains("--data: there is no words.dawg in nowhere");
    }

    @Test
    void shouldAskWhichList() {
        assertThat(build()).isEqualTo(2);

        assertThat(errors.toString()).contains("Which list?");
    }

    private int build(String... arguments) {
        return new CommandLine(new BuildCommand())
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
