package org.khabar.quickstart.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TrainCommandTest {
    private final StringWriter errors = new StringWriter();

    @Test
    void shouldNameLanguagesThatThereAreRecipesFor() {
        assertThat(train("entities", "--lang", "xx", "--output", "model")).isEqualTo(2);

        assertThat(errors.toString()).contains("--lang: there is no recipe for 'xx', only for ar, ru, en");
    }

    @Test
    void shouldAskWhichModel() {
        assertThat(train()).isEqualTo(2);

        assertThat(errors.toString()).contains("Which model?");
    }

    private int train(String... arguments) {
        return new CommandLine(new TrainCommand())
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
