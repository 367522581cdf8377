package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.service.terminal.ExitCodes;
import picocli.CommandLine;

class EnrichCommandTest {
    private final StringWriter errors = new StringWriter();

    @Test
    void shouldNotStartWithABadSetting() {
        int status = run("--set", "threads=0");

        assertThat(status).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(errors.toString().lines())
                .singleElement()
                .asString()
                .startsWith("khabar enrich: ")
                .contains("threads", "0");
    }

    @Test
    void shouldNotStartWithASettingThatIsNotKnown() {
        int status = run("--set", "thread=4");

        assertThat(status).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(errors.toString()).startsWith("khabar enrich: Unknown setting thread (command line); known are ");
    }

    @Test
    void shouldNotStartWithAnOptionThatIsNotKnown() {
        assertThat(run("--bootstrap-server", "localhost:9092")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void shouldNotStartWithASettingThatKafkaRefuses() {
        int status = run("--set", "kafka.security.protocol=FOO");

        assertThat(status).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(errors.toString().lines())
                .singleElement()
                .asString()
                .startsWith("khabar enrich: Kafka refuses what is set behind kafka.: ");
    }

    @Test
    void shouldNotStartWithAFolderThatHoldsNoTokenClassifier(@TempDir Path folder) {
        int status =
                run("--set", "entities.onnx.dir=" + folder, "--set", "state.dir=" + folder, "--set", "http.port=0");

        assertThat(status).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(errors.toString().lines())
                .singleElement()
                .asString()
                .isEqualTo("khabar enrich: Invalid value " + folder
                        + " for configuration entities.onnx.dir: there is no model.onnx"
                        + " in the folder; there must be model.onnx, tokenizer.json and config.json");
    }

    @Test
    void shouldEndWithOneLineWhenTheBrokersNamesAreNotKnown(@TempDir Path state) {
        int status = run(
                "--bootstrap-servers",
                "no-such-host.invalid:9092",
                "--registry",
                "mock://enrich-command-test",
                "--set",
                "state.dir=" + state,
                "--set",
                "http.port=0");

        assertThat(status).isEqualTo(ExitCodes.FAILED);
        assertThat(errors.toString().lines())
                .singleElement()
                .asString()
                .startsWith("khabar enrich: ")
                .contains("bootstrap");
    }

    private int run(String... arguments) {
        return new CommandLine(new EnrichCommand())
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
