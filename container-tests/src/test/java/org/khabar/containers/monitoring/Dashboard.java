package org.khabar.containers.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A dashboard of Grafana.
 *
 * @param file its name
 * @param json what is in it
 */
record Dashboard(String file, JsonNode json) {
    /** A query of a panel. */
    record Query(String panel, String refId, String expression) {}

    /** Its panels, also those within rows that are folded. */
    List<JsonNode> panels() {
        return json.path("panels")
                .valueStream()
                .flatMap(panel ->
                        Stream.concat(Stream.of(panel), panel.path("panels").valueStream()))
                .toList();
    }

    /** Those that show something, and are not headings. */
    List<JsonNode> charts() {
        return panels().stream().filter(panel -> !type(panel).equals("row")).toList();
    }

    static String type(JsonNode panel) {
        return panel.path("type").asText();
    }

    static String title(JsonNode panel) {
        return panel.path("title").asText();
    }

    /** All queries of all panels. */
    List<Query> queries() {
        return charts().stream()
                .flatMap(panel -> panel.path("targets")
                        .valueStream()
                        .map(target -> new Query(
                                title(panel),
                                target.path("refId").asText(),
                                target.path("expr").asText())))
                .toList();
    }

    /** Its variables. */
    List<JsonNode> variables() {
        return json.path("templating").path("list").valueStream().toList();
    }
}
