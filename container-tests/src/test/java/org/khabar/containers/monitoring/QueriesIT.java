package org.khabar.containers.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.khabar.containers.NeedsDocker;
import org.khabar.quickstart.embedded.FreePort;

/**
 * Real programs work on all kinds of documents, a real Prometheus watches them with the repository's rules, and every query of
 * every panel and rule has numbers to show.
 */
@NeedsDocker(images = false)
@Timeout(600)
class QueriesIT {
    /** What is measured least often is the size of the state, every 30 s; rates need two samples of it. */
    private static final int SAMPLES = 75;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String EACH_SECOND = "1s";

    private static WatchedPrograms programs;
    private static Traffic traffic;
    private static Prometheus prometheus;

    @BeforeAll
    static void watch() throws IOException, InterruptedException {
        programs = WatchedPrograms.start();
        traffic = new Traffic(programs);
        int port = FreePort.find();
        prometheus = Prometheus.start(port, settings(port));
        var giveUp = Instant.now().plus(PATIENCE);
        while (!hasSamples()) {
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("Prometheus has not seen both programs at work " + SAMPLES + " times");
            }
            programs.requireAlive();
            traffic.send();
            Thread.sleep(1_000);
        }
    }

    /** So that what is asked about the last minute has something to tell. */
    @BeforeEach
    void keepOnSending() {
        traffic.send();
    }

    @AfterAll
    @SuppressWarnings("try") // they are only closed
    static void stop() {
        try (var first = programs;
                var second = traffic;
                var third = prometheus) {
            // Closed in the opposite order, also when one of them fails.
        }
    }

    /** The repository's settings, but every second and of the programs here, which have no names in a DNS. */
    private static String settings(int port) {
        var settings = (ObjectNode) MonitoringFiles.yaml(MonitoringFiles.PROMETHEUS.resolve("prometheus.yml"));
        var ports = Map.of(
                "enrichment-stream", programs.streamPort(),
                "ingest-producer", programs.ingestPort(),
                "prometheus", port);
        var global = (ObjectNode) settings.path("global");
        global.put("scrape_interval", EACH_SECOND)
                .put("scrape_timeout", EACH_SECOND)
                .put("evaluation_interval", EACH_SECOND);
        settings.path("scrape_configs").forEach(job -> {
            var target = "127.0.0.1:" + ports.get(job.path("job_name").asText());
            var watched = (ObjectNode) job;
            watched.remove("dns_sd_configs");
            watched.putArray("static_configs").addObject().putArray("targets").add(target);
        });
        return settings.toString(); // JSON is YAML too
    }

    private static boolean hasSamples() {
        return prometheus
                .query("sum_over_time(khabar_stream_state{state=\"running\"}[10m]) >= " + SAMPLES
                        + " and on () sum_over_time(up{job=\"ingest-producer\"}[10m]) >= " + SAMPLES
                        + " and on () sum(increase(khabar_articles_enriched_total[30s])) > 0")
                .stream()
                .findAny()
                .isPresent();
    }

    @Test
    void shouldHaveNumbersForEveryPanel() {
        var failures = MonitoringFiles.dashboards().stream()
                .flatMap(dashboard -> dashboard.queries().stream()
                        .flatMap(query -> failure(
                                dashboard.file() + ", " + query.panel() + ", " + query.refId(),
                                QueriesIT.chosen(query.expression()))
                                .stream()))
                .toList();

        assertThat(failures).as("queries without numbers").isEmpty();
    }

    @Test
    void shouldHaveNumbersForEveryRuleWhetherItFiresOrNot() {
        var failures = MonitoringFiles.rules().stream()
                .flatMap(rule ->
                        rule.queriesWithValue().stream().flatMap(query -> failure(rule.name(), query).stream()))
                .toList();

        assertThat(failures).as("queries without numbers").isEmpty();
    }

    @Test
    void shouldFindEverySeriesThatIsAskedForByItself() {
        var failures = queries()
                .flatMap(query -> PromQl.selectors(query).stream())
                // There are only those that fire.
                .filter(selector -> !PromQl.nameOf(selector).equals("ALERTS"))
                .distinct()
                .flatMap(selector -> failure("series", selector).stream())
                .toList();

        assertThat(failures).as("series that nobody shows").isEmpty();
    }

    @Test
    void shouldFindValuesForEveryVariable() {
        var failures = MonitoringFiles.dashboards().stream()
                .flatMap(dashboard -> dashboard.variables().stream())
                .filter(variable -> variable.path("type").asText().equals("query"))
                .map(variable -> variable.at("/query/query").asText())
                .map(query -> query.replaceFirst("label_values\\((\\w+), *(\\w+)\\)", "count by ($2) ($1{$2!=\"\"})"))
                .flatMap(query -> failure("variable", query).stream())
                .toList();

        assertThat(failures).isEmpty();
    }

    @Test
    void shouldEvaluateEveryRuleWithoutErrorAndFireForDeadLetters() {
        var rules = prometheus.rules().findValues("rules").stream()
                .flatMap(group -> group.valueStream())
                .toList();

        assertThat(rules)
                .hasSameSizeAs(MonitoringFiles.rules())
                .allSatisfy(rule -> assertThat(rule.path("health").asText())
                        .as(rule.path("name").asText() + ": "
                                + rule.path("lastError").asText())
                        .isEqualTo("ok"));
        assertThat(prometheus.query("ALERTS{alertname=\"KhabarDeadLetters\", alertstate=\"firing\"}"))
                .hasSize(1);
    }

    @Test
    void shouldTellQueriesThatHaveNoNumbers() {
        assertThat(failure("none", "khabar_no_such_meter")).hasValue("none: finds nothing: khabar_no_such_meter");
        assertThat(failure("nan", "vector(0) / 0")).hasValue("nan: NaN: vector(0) / 0");
        assertThat(failure("bad", "sum("))
                .hasValueSatisfying(said -> assertThat(said).contains("parse error"));
        assertThat(failure("good", "vector(0)")).isEmpty();
    }

    private static Stream<String> queries() {
        return Stream.concat(
                MonitoringFiles.rules().stream().map(Rule::expression),
                MonitoringFiles.dashboards().stream()
                        .flatMap(dashboard -> dashboard.queries().stream())
                        .map(query -> chosen(query.expression())));
    }

    /** A query as Grafana sends it when the stream's instance is chosen. */
    private static String chosen(String expression) {
        return expression.replace("$__rate_interval", "1m").replace("$instance", "127.0.0.1:" + programs.streamPort());
    }

    private static Optional<String> failure(String where, String query) {
        try {
            return fault(prometheus.query(query).stream()
                            .map(series -> series.at("/value/1").asText())
                            .toList())
                    .map(fault -> where + ": " + fault + ": " + query);
        } catch (IllegalArgumentException e) {
            return Optional.of(where + ": " + e.getMessage() + ": " + query);
        }
    }

    private static Optional<String> fault(List<String> values) {
        return values.isEmpty()
                ? Optional.of("finds nothing")
                : values.stream()
                        .filter(value -> !Double.isFinite(number(value)))
                        .findFirst();
    }

    private static double number(String value) {
        return switch (value) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(value);
        };
    }
}
