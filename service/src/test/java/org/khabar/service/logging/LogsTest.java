package org.khabar.service.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The log is the process's, so each case has one of its own. */
class LogsTest {
    @Test
    void shouldWriteOneJsonObjectALine() throws IOException, InterruptedException {
        var lines = log("service", "JSON", "INFO");

        assertThat(lines).hasSize(3);
        for (var line : lines) {
            var event = new JsonMapper().readTree(line);
            assertThat(event.get("@timestamp").asText()).endsWith("Z");
            assertThat(event.hasNonNull("level")).isTrue();
            assertThat(event.hasNonNull("logger_name")).isTrue();
        }
        assertThat(new JsonMapper().readTree(lines.get(0)).fieldNames())
                .toIterable()
                .containsExactly("@timestamp", "message", "logger_name", "thread_name", "level");
        assertThat(lines.get(2)).contains("\"offset\":17");
        assertThat(lines.get(1)).contains("خبر", "stack_trace", "IllegalStateException: two\\nlines");
    }

    @Test
    void shouldWritePlainTextForPeople() throws IOException, InterruptedException {
        var lines = log("service", "TEXT", "INFO");

        assertThat(lines.get(0)).matches("\\S+ INFO  Khabar: started");
        assertThat(lines.get(lines.size() - 1)).matches("\\S+ WARN  Client: slow offset=\"17\"");
    }

    @Test
    void shouldKeepTheLibrariesQuietInACommand() throws IOException, InterruptedException {
        assertThat(log("command", "JSON", "WARN")).singleElement().asString().contains("org.khabar.Khabar");
    }

    private static List<String> log(String kind, String format, String level) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Talker.class.getName(),
                        kind,
                        format,
                        level)
                .start();
        var lines = process.errorReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }

    /** Logs what a program might. */
    static final class Talker {
        private Talker() {}

        public static void main(String[] arguments) {
            var format = LogFormat.valueOf(arguments[1]);
            var level = LogLevel.valueOf(arguments[2]);
            if (arguments[0].equals("service")) {
                Logs.ofService(format, level);
            } else {
                Logs.ofCommand(format, level);
            }
            LoggerFactory.getLogger("org.khabar.Khabar").info("started");
            LoggerFactory.getLogger("org.khabar.Khabar").warn("خبر", new IllegalStateException("two\nlines"));
            LoggerFactory.getLogger("org.apache.kafka.Client")
                    .atWarn()
                    .addKeyValue("offset", 17)
                    .log("slow");
            LoggerFactory.getLogger("org.apache.kafka.Client").info("connected");
        }
    }
}
