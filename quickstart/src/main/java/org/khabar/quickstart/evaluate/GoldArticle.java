package org.khabar.quickstart.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in which somebody has marked what each name stands for.
 *
 * @param text clean text
 * @param published the day it was published, null where that is not known
 * @param mentions the names in it
 */
record GoldArticle(String text, @Nullable LocalDate published, List<GoldMention> mentions) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A name in the text.
     *
     * @param start UTF-16 offset of its first character
     * @param end UTF-16 offset behind its last
     * @param id of the thing it stands for: any text, the same in all articles of a file and other than that of all other things
     */
    record GoldMention(int start, int end, String id) {}

    /**
     * Reads a line of a gold file: an object with {@code text}, perhaps {@code published} (an ISO day), and {@code mentions}, objects
     * with {@code start}, {@code end} (UTF-16 offsets) and {@code id}. Other fields, such as a mention's {@code type}, are for readers.
     *
     * @throws IllegalArgumentException when it is none
     */
    static GoldArticle parse(String line) {
        try {
            var article = JSON.readTree(line);
            var text = article.path("text");
            if (!text.isTextual() || !article.path("mentions").isArray()) {
                throw new IllegalArgumentException("no text, or no mentions");
            }
            var mentions = article.path("mentions")
                    .valueStream()
                    .map(mention -> mention(mention, text.textValue()))
                    .toList();
            return new GoldArticle(text.textValue(), published(article.path("published")), mentions);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static GoldMention mention(JsonNode mention, String text) {
        int start = mention.path("start").asInt(-1);
        int end = mention.path("end").asInt(-1);
        if (start < 0
                || end <= start
                || end > text.length()
                || !mention.path("id").isTextual()) {
            throw new IllegalArgumentException("no mention inside the text with an id: " + mention);
        }
        return new GoldMention(start, end, mention.path("id").textValue());
    }

    private static @Nullable LocalDate published(JsonNode day) {
        try {
            return day.isTextual() ? LocalDate.parse(day.textValue()) : null;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no ISO day: " + day, e);
        }
    }
}
