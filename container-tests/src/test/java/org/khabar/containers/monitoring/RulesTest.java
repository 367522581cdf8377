package org.khabar.containers.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules and the pages that explain them belong together. What promtool says of them is in {@link PromtoolIT}. */
class RulesTest {
    private static final String RUNBOOKS = "docs/runbooks.md";
    private static final Pattern HEADING_OF_ALERT = Pattern.compile("^### (Khabar\\w+)$", Pattern.MULTILINE);
    private static final Pattern METER = Pattern.compile("`([a-z_]+)` \\| (?:counter|gauge|timer|histogram) ");
    private static final Pattern PARTS_OF_TIMER = Pattern.compile("_(bucket|sum|count|max)$");

    /** Prometheus' own. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up", "ALERTS");

    /** Those of Micrometer's binders, which the page names by their beginning. */
    private static final List<String> OF_BINDERS = List.of("jvm_", "process_", "system_");

    private final List<Rule> rules = MonitoringFiles.rules();
    private final List<Rule> alerts = rules.stream().filter(Rule::isAlert).toList();

    @Test
    void shouldNameEachRuleOnce() {
        assertThat(rules).extracting(Rule::name).doesNotHaveDuplicates();
        assertThat(alerts).hasSizeGreaterThan(20);
    }

    @Test
    void shouldSayOfEachAlertHowBadItIsAndWhatItMeans() {
        assertThat(alerts).allSatisfy(alert -> {
            assertThat(alert.severity()).isIn("critical", "warning");
            assertThat(alert.annotation("summary")).isNotBlank();
            assertThat(alert.annotation("description")).endsWith(".");
        });
    }

    @Test
    void shouldLeadFromEachAlertToParagraphOfRunbooks() {
        var anchors = runbooks().stream()
                .map(name -> RUNBOOKS + "#" + name.toLowerCase(Locale.ROOT))
                .toList();

        assertThat(alerts)
                .extracting(alert -> alert.annotation("runbook_url"))
                .allSatisfy(url -> assertThat(url).isIn(anchors));
    }

    @Test
    void shouldHaveNoRunbookWithoutAlert() {
        var linked =
                alerts.stream().map(alert -> alert.annotation("runbook_url")).toList();

        assertThat(runbooks())
                .allSatisfy(name -> assertThat(linked).contains(RUNBOOKS + "#" + name.toLowerCase(Locale.ROOT)));
    }

    @Test
    void shouldTestEachAlertFiringAndNotFiring() {
        var names = alerts.stream().map(Rule::name).toList();

        assertThat(tested(expected -> !expected.isEmpty())).containsExactlyInAnyOrderElementsOf(names);
        assertThat(tested(JsonNode::isEmpty)).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void shouldAskOnlyForMetersThatAreDocumented() {
        var known = METER.matcher(MonitoringFiles.text(MonitoringFiles.ROOT.resolve("docs/metrics.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        rules.forEach(rule -> known.add(rule.name()));
        known.addAll(OF_PROMETHEUS);

        assertThat(queries().flatMap(query -> PromQl.selectors(query).stream()))
                .extracting(PromQl::nameOf)
                .allSatisfy(name -> assertThat(isKnown(name, known)).as(name).isTrue());
    }

    private static boolean isKnown(String name, Set<String> known) {
        return known.contains(name)
                || known.contains(PARTS_OF_TIMER.matcher(name).replaceFirst(""))
                || OF_BINDERS.stream().anyMatch(name::startsWith);
    }

    private Stream<String> queries() {
        return Stream.concat(
                rules.stream().map(Rule::expression),
                MonitoringFiles.dashboards().stream()
                        .flatMap(dashboard -> dashboard.queries().stream())
                        .map(Dashboard.Query::expression));
    }

    private static List<String> runbooks() {
        return HEADING_OF_ALERT
                .matcher(MonitoringFiles.text(MonitoringFiles.ROOT.resolve(RUNBOOKS)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Set<String> tested(Predicate<JsonNode> expected) {
        return MonitoringFiles.list(MonitoringFiles.PROMETHEUS.resolve("tests"), ".yml").stream()
                .map(MonitoringFiles::yaml)
                .flatMap(file -> file.path("tests").valueStream())
                .flatMap(test -> test.path("alert_rule_test").valueStream())
                .filter(test -> expected.test(test.path("exp_alerts")))
                .map(test -> test.path("alertname").asText())
                .collect(Collectors.toSet());
    }
}
