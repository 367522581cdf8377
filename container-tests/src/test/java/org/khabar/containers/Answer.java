package org.khabar.containers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.StreamSupport;

/**
 * What a program says over HTTP.
 *
 * @param status 0 when nobody answers
 * @param body the content
 */
record Answer(int status, String body) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** The content as JSON. */
    JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + body, e);
        }
    }

    /** What an answer about health says of one condition; empty when it does not name it. */
    String detail(String condition) {
        return status == 0
                ? ""
                : StreamSupport.stream(json().path("conditions").spliterator(), false)
                        .filter(one -> one.path("name").asText().equals(condition))
                        .map(one -> one.path("detail").asText())
                        .findFirst()
                        .orElse("");
    }

    /** The sum over all tags of a meter, by its name in Prometheus' text format. */
    double sum(String meter) {
        return body.lines()
                .filter(line -> line.startsWith(meter + "{") || line.startsWith(meter + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
