package org.khabar.quickstart.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A page with what it should become.
 *
 * @param id its id
 * @param source its site, else the host of its address; "-" when neither is known
 * @param text flat text, dirty
 * @param body of its article, or of all of them one after the other
 * @param labels of its lines by number, from 1; empty when the gold has none
 */
record GoldPage(String id, String source, String text, String body, Map<Integer, String> labels) {
    private static final JsonMapper JSON = new JsonMapper();

    /** What a line says that nobody could label. */
    private static final String UNSURE = "unsure";

    /**
     * Reads a line of a gold file: an object with {@code id}, {@code text}, and {@code body} or {@code articles}; perhaps {@code
     * site}, {@code url} and {@code labels}.
     *
     * @throws IllegalArgumentException when it is none
     */
    static GoldPage parse(String line) {
        try {
            var page = JSON.readTree(line);
            return new GoldPage(
                    required(page, "id"),
                    source(page),
                    required(page, "text"),
                    body(page),
                    labels(page.path("labels")));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String required(JsonNode page, String field) {
        if (!page.path(field).isTextual()) {
            throw new IllegalArgumentException("no " + field);
        }
        return page.path(field).textValue();
    }

    private static String body(JsonNode page) {
        if (page.path("body").isTextual() && !page.path("body").textValue().isEmpty()) {
            return page.path("body").textValue();
        }
        if (!page.path("articles").isArray()) {
            throw new IllegalArgumentException("neither body nor articles");
        }
        return page.path("articles")
                .valueStream()
                .map(article -> required(article, "body"))
                .collect(Collectors.joining("\n"));
    }

    private static String source(JsonNode page) {
        return Optional.ofNullable(page.path("site").textValue())
                .or(() -> Optional.ofNullable(page.path("url").textValue()).map(GoldPage::host))
                .orElse("-");
    }

    private static String host(String url) {
        try {
            var host = URI.create(url).getHost();
            return host == null ? "-" : host;
        } catch (IllegalArgumentException e) {
            return "-";
        }
    }

    private static Map<Integer, String> labels(JsonNode labels) {
        var byNumber = new HashMap<Integer, String>();
        labels.properties().forEach(label -> {
            if (!label.getValue().asText().equals(UNSURE)) {
                byNumber.put(Integer.valueOf(label.getKey()), label.getValue().asText());
            }
        });
        return Map.copyOf(byNumber);
    }
}
