package org.khabar.containers.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.khabar.containers.NeedsDocker;
import org.khabar.quickstart.embedded.FreePort;

/** Prometheus starts with the repository's settings as they are, and its own tool tests the alerts. */
@NeedsDocker(images = false)
@Timeout(300)
class PromtoolIT {
    private static Prometheus prometheus;

    @BeforeAll
    static void start() {
        prometheus = Prometheus.start(FreePort.find());
    }

    @AfterAll
    static void stop() {
        prometheus.close();
    }

    @Test
    void shouldAcceptSettingsAndRules() throws IOException, InterruptedException {
        var check = prometheus.promtool(List.of("check", "config", "/etc/prometheus/prometheus.yml"));

        assertThat(check.getExitCode()).as(check.getStderr()).isZero();
    }

    @Test
    void shouldFireWhenItShouldAndNotWhenItNeedNot() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("test", "rules"));
        MonitoringFiles.list(MonitoringFiles.PROMETHEUS.resolve("tests"), ".yml")
                .forEach(file -> command.add("/etc/prometheus/tests/" + file.getFileName()));

        var tests = prometheus.promtool(command);

        assertThat(tests.getExitCode())
                .as(tests.getStdout() + tests.getStderr())
                .isZero();
    }
}
