package org.khabar.containers.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A rule of Prometheus.
 *
 * @param name of the alert, or of the series that is recorded
 * @param isAlert whether it is an alert
 * @param expression its query
 * @param severity label of an alert; empty where it has none
 * @param annotations of an alert
 */
record Rule(String name, boolean isAlert, String expression, String severity, JsonNode annotations) {
    static Rule of(JsonNode rule) {
        boolean isAlert = rule.has("alert");
        return new Rule(
                rule.path(isAlert ? "alert" : "record").asText(),
                isAlert,
                rule.path("expr").asText().strip(),
                rule.path("labels").path("severity").asText(),
                rule.path("annotations"));
    }

    /** An annotation; empty where there is none. */
    String annotation(String key) {
        return annotations.path(key).asText();
    }

    /**
     * What must have a value whenever the programs are well: all of a recorded series; of an alert what is compared, since
     * the comparison itself finds nothing then.
     */
    List<String> queriesWithValue() {
        return isAlert ? PromQl.operands(expression) : List.of(expression);
    }
}
