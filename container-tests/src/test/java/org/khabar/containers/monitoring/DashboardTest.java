package org.khabar.containers.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What Grafana expects of the files of dashboards, as its pages on the JSON model and on provisioning tell. */
class DashboardTest {
    static final List<Dashboard> DASHBOARDS = MonitoringFiles.dashboards();

    private static final int COLUMNS = 24;
    private static final String CHOSEN = "${datasource}";
    private static final Set<String> PANELS = Set.of("row", "stat", "table", "timeseries");

    /** Ids of Grafana's units, those that are used. */
    private static final Set<String> UNITS =
            Set.of("none", "short", "s", "ms", "bytes", "Bps", "cps", "ops", "percentunit");

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{)?([a-zA-Z_]\\w*)");
    private static final Pattern RATE = Pattern.compile("\\brate\\([^\\[]*(\\[[^]]*])");

    @Test
    void shouldHaveOverviewAndDetailThatLeadToEachOther() {
        assertThat(DASHBOARDS)
                .extracting(each -> each.json().path("uid").asText())
                .containsExactly("khabar-detail", "khabar-overview");
        assertThat(DASHBOARDS.get(0).json().at("/links/0/url").asText()).isEqualTo("/d/khabar-overview");
        assertThat(DASHBOARDS.get(1).json().at("/links/0/url").asText()).isEqualTo("/d/khabar-detail");
    }

    @ParameterizedTest
    @FieldSource("DASHBOARDS")
    void shouldSayWhatItIs(Dashboard dashboard) {
        var json = dashboard.json();

        assertThat(json.path("uid").asText() + ".json").isEqualTo(dashboard.file());
        assertThat(json.path("title").asText()).isNotBlank();
        assertThat(json.path("description").asText()).isNotBlank();
        assertThat(json.path("schemaVersion").asInt()).isBetween(36, 41); // what Grafana 9 to 11 migrate by themselves
        assertThat(json.path("id").isNull()).isTrue(); // Grafana's database gives it
        assertThat(json.path("time").path("from").asText()).startsWith("now-");
        assertThat(json.path("refresh").asText()).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("DASHBOARDS")
    void shouldTellOfEachPanelWhatItShowsInWhichUnit(Dashboard dashboard) {
        assertThat(dashboard.panels()).allSatisfy(panel -> {
            assertThat(Dashboard.type(panel)).isIn(PANELS);
            assertThat(Dashboard.title(panel)).isNotBlank();
        });
        assertThat(dashboard.panels())
                .extracting(panel -> panel.path("id").asInt())
                .doesNotHaveDuplicates();
        assertThat(dashboard.charts()).extracting(Dashboard::title).doesNotHaveDuplicates();
        assertThat(dashboard.charts()).allSatisfy(panel -> {
            var defaults = panel.at("/fieldConfig/defaults");
            assertThat(panel.path("description").asText())
                    .as(Dashboard.title(panel))
                    .endsWith(".");
            assertThat(defaults.path("unit").asText())
                    .as(Dashboard.title(panel))
                    .isIn(UNITS);
            assertThat(panel.at("/fieldConfig/overrides").isArray()).isTrue();
        });
    }

    @ParameterizedTest
    @FieldSource("DASHBOARDS")
    void shouldHaveThresholdsThatRiseFromTheLowest(Dashboard dashboard) {
        assertThat(dashboard.charts()).allSatisfy(panel -> {
            var steps = panel.at("/fieldConfig/defaults/thresholds/steps");
            assertThat(steps.path(0).path("value").isNull()).isTrue();
            assertThat(steps.valueStream()
                            .skip(1)
                            .map(step -> step.path("value").asDouble()))
                    .isSorted();
            assertThat(steps.valueStream().map(step -> step.path("color").asText()))
                    .isSubsetOf("green", "yellow", "red");
        });
    }

    @ParameterizedTest
    @FieldSource("DASHBOARDS")
    void shouldPlacePanelsWithinGridWithoutOverlap(Dashboard dashboard) {
        var taken = new HashSet<List<Integer>>();

        assertThat(dashboard.panels()).allSatisfy(panel -> {
            var place = panel.path("gridPos");
            int left = place.path("x").asInt(-1);
            int top = place.path("y").asInt(-1);
            int right = left + place.path("w").asInt();
            int bottom = top + place.path("h").asInt();
            assertThat(left).isNotNegative().isLessThan(right);
            assertThat(top).isNotNegative().isLessThan(bottom);
            assertThat(right).isLessThanOrEqualTo(COLUMNS);
            for (int x = left; x < right; x++) {
                for (int y = top; y < bottom; y++) {
                    assertThat(taken.add(List.of(x, y)))
                            .as("%s at %d, %d", Dashboard.title(panel), x, y)
                            .isTrue();
                }
            }
        });
    }

    @ParameterizedTest
    @FieldSource("DASHBOARDS")
    void shouldHaveQueriesThatGrafanaCanTellApart(Dashboard dashboard) {
        assertThat(dashboard.charts()).allSatisfy(panel -> {
            var targets = panel.path("targets").valueStream().toList();
            assertThat(targets).isNotEmpty();
            assertThat(targets)
                    .extracting(target -> target.path("refId").asText())
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.matches("[A-Z]"));
            assertThat(targets).allSatisfy(target -> {
                assertThat(target.path("expr").asText()).isNotBlank();
                // A number of now, or a line over time, and never both.
                assertThat(target.path("instant").asBoolean())
                        .isNotEqualTo(target.path("range").asBoolean());
            });
            assertThat(targets)
                    .extracting(target -> target.path("legendFormat").asText())
                    .allMatch(legend ->
                            (targets.size() == 1 && Dashboard.type(panel).equals("table")) || !legend.isBlank());
        });
    }

    @ParameterizedTest
    @FieldSource("DASHBOARDS")
    void shouldAskTheDataSourceThatIsChosen(Dashboard dashboard) {
        assertThat(dashboard.variables())
                .filteredOn(variable -> variable.path("type").asText().equals("datasource"))
                .singleElement()
                .satisfies(variable -> {
                    assertThat(variable.path("name").asText()).isEqualTo("datasource");
                    assertThat(variable.path("query").asText()).isEqualTo("prometheus");
                });
        assertThat(dashboard.json().findValues("datasource"))
                .extracting(source -> source.path("uid").asText())
                .isNotEmpty()
                .allMatch(uid -> uid.equals(CHOSEN) || uid.equals("-- Grafana --"));
        assertThat(dashboard.charts())
                .allSatisfy(panel ->
                        assertThat(panel.at("/datasource/uid").asText()).isEqualTo(CHOSEN));
    }

    @ParameterizedTest
    @FieldSource("DASHBOARDS")
    void shouldUseOnlyVariablesThatThereAre(Dashboard dashboard) {
        var known = new HashSet<>(Set.of("__rate_interval"));
        dashboard
                .variables()
                .forEach(variable -> known.add(variable.path("name").asText()));

        assertThat(dashboard.queries()).allSatisfy(query -> {
            assertThat(VARIABLE.matcher(query.expression()).results().map(match -> match.group(1)))
                    .isSubsetOf(known);
            // A fixed span shows nothing when it is shorter than two scrapes.
            assertThat(RATE.matcher(query.expression()).results().map(match -> match.group(1)))
                    .allMatch("[$__rate_interval]"::equals);
        });
    }

    @Test
    void shouldProvisionDataSourceAndFolder() {
        var provisioning = MonitoringFiles.GRAFANA.resolve("provisioning");
        var sources = MonitoringFiles.yaml(provisioning.resolve("datasources/prometheus.yml"));
        var providers = MonitoringFiles.yaml(provisioning.resolve("dashboards/khabar.yml"));

        assertThat(List.of(sources, providers))
                .extracting((JsonNode file) -> file.path("apiVersion").asInt())
                .containsOnly(1);
        assertThat(sources.at("/datasources/0/type").asText()).isEqualTo("prometheus");
        // A longer step of the data source than of the scrapes would hide samples, a shorter one leave gaps.
        assertThat(sources.at("/datasources/0/jsonData/timeInterval").asText())
                .isEqualTo(MonitoringFiles.yaml(MonitoringFiles.PROMETHEUS.resolve("prometheus.yml"))
                        .at("/global/scrape_interval")
                        .asText());
        assertThat(providers.at("/providers/0/type").asText()).isEqualTo("file");
        assertThat(providers.at("/providers/0/options/path").asText()).isEqualTo("/var/lib/grafana/dashboards");
    }
}
