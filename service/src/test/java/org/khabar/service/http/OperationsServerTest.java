package org.khabar.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khabar.service.health.Condition;
import org.khabar.service.health.Health;
import org.khabar.service.settings.OwnedSettings;
import org.khabar.service.settings.Program;
import org.khabar.service.settings.ServiceConfig;
import org.khabar.service.settings.Settings;

class OperationsServerTest {
    private static final Program<TestConfig> PROGRAM =
            new Program<>("enrich", "Test", ServiceConfig.define(0), OwnedSettings.SHARED, TestConfig::new);
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final KnownHealth health = new KnownHealth();
    private OperationsServer server;

    @BeforeEach
    void start() {
        server = start(Map.of("kafka.sasl.jaas.config", "hush"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldBeReadyWhenAllConditionsHold() throws IOException, InterruptedException {
        var answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualToIgnoringNewLines(
                        "{\"status\":\"UP\",\"conditions\":[{\"name\":\"brokers\",\"holds\":true,\"detail\":\"answers\"}]}");
    }

    @Test
    void shouldSayWhyItIsNotReady() throws IOException, InterruptedException {
        health.ready = List.of(Condition.holds("stream", "RUNNING"), Condition.fails("brokers", "no answer"));

        var answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"status\":\"DOWN\"", "\"holds\":false,\"detail\":\"no answer\"");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldShowMetersInBothOfPrometheusForms() throws IOException, InterruptedException {
        meters.counter("khabar.documents.read").increment(3);

        var plain = get("/metrics");
        var open = get("/metrics", "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;q=0.1");

        assertThat(plain.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        assertThat(plain.body()).contains("khabar_documents_read_total 3.0");
        assertThat(open.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/openmetrics-text"));
        assertThat(open.body()).endsWith("# EOF\n");
    }

    @Test
    void shouldTellWhatRunsWithoutSecrets() throws IOException, InterruptedException {
        var answer = get("/info");

        assertThat(answer.body())
                .contains("\"program\":\"enrich\"", "\"started\":\"2026-11-25T12:00:00Z\"", "\"version\":")
                .contains("\"topology\":[\"Sub-topology: 0\"")
                .contains("\"kafka.sasl.jaas.config\":\"******\"")
                .doesNotContain("hush");
    }

    @Test
    void shouldAnswerNothingElse() throws IOException, InterruptedException {
        assertThat(get("/secret").statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(uri("/metrics")).DELETE()).statusCode())
                .isEqualTo(405);
        assertThat(get("/").body()).contains("/health/ready");
    }

    @Test
    void shouldSayThatThePortIsTaken() {
        var port = Integer.toString(server.port());

        assertThatThrownBy(() -> start(Map.of("http.port", port)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("http.port=" + port);
    }

    private OperationsServer start(Map<String, String> settings) {
        var config = PROGRAM.configure(Settings.of(settings));
        return OperationsServer.start(
                config, health, meters, new ProgramInfo("enrich", NOON, config, "Sub-topology: 0\n  Source: read-raw"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", accept));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static final class KnownHealth implements Health {
        private List<Condition> ready = List.of(Condition.holds("brokers", "answers"));

        @Override
        public List<Condition> alive() {
            return List.of(Condition.holds("stream", "RUNNING"));
        }

        @Override
        public List<Condition> ready() {
            return ready;
        }
    }

    private static final class TestConfig extends ServiceConfig {
        TestConfig(Program<TestConfig> program, Settings settings) {
            super(program, settings);
        }
    }
}
