package org.khabar.ingest.parse;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.khabar.ingest.encoding.CleanText;
import org.khabar.schema.RejectionReason;

/**
 * Makes a document of one JSON object. Known fields are {@code id}, {@code url}, {@code title}, {@code text}, {@code
 * source}, {@code published} and {@code fetchedAt}, of which only {@code text} must be there. Numbers and truth values
 * are taken as they are spelled. A field that is unknown, or known but of a shape that cannot be (a list for a title, a
 * {@code fetchedAt} that is no time), is kept as metadata. Thread-safe.
 */
public final class JsonDocumentParser {
    private static final JsonMapper JSON = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .build();

    private final UnaryOperator<String> cleaning;
    private final boolean isBounded;

    private JsonDocumentParser(UnaryOperator<String> cleaning, boolean isBounded) {
        this.cleaning = cleaning;
        this.isBounded = isBounded;
    }

    /** A parser for what is to be published: text is {@linkplain CleanText cleaned}, too large documents are refused. */
    public static JsonDocumentParser forPublishing() {
        return new JsonDocumentParser(CleanText::of, true);
    }

    /** A parser that takes every field to the letter and documents of any size. */
    public static JsonDocumentParser toTheLetter() {
        return new JsonDocumentParser(UnaryOperator.identity(), false);
    }

    /**
     * Longest document worth handing to {@link #parse}, in bytes of its encoding.
     */
    public int maxBytes() {
        return isBounded ? DocumentLimits.MAX_JSON_BYTES : Integer.MAX_VALUE / 4;
    }

    /**
     * Reads one document.
     *
     * @param json one JSON object and nothing else
     * @param place where it was found
     * @return the document, or why it is none
     */
    public Read parse(String json, Place place) {
        try (var parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return malformed(place, "is no JSON object");
            }
            var fields = readFields(parser);
            if (parser.nextToken() != null) {
                return malformed(place, "goes on after its JSON object");
            }
            return assemble(fields, place);
        } catch (JsonProcessingException e) {
            return malformed(place, "is no JSON: " + describe(e));
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
    }

    private Fields readFields(JsonParser parser) throws IOException {
        var fields = new Fields();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (token.isStructStart()) {
                fields.metadata.put(cleaning.apply(name), cleaning.apply(nested(parser)));
            } else if (token != JsonToken.VALUE_NULL) {
                take(fields, name, cleaning.apply(parser.getText()), token);
            }
        }
        return fields;
    }

    private void take(Fields fields, String name, String value, JsonToken token) {
        var isBlank = value.isBlank();
        switch (name) {
            case "text" -> takeText(fields, value, token);
            case "id" -> fields.id = isBlank ? null : value;
            case "url" -> fields.url = isBlank ? null : value;
            case "title" -> fields.title = isBlank ? null : value;
            case "source" -> fields.source = isBlank ? null : value;
            case "published" -> fields.published = isBlank ? null : value;
            case "fetchedAt" -> takeFetchTime(fields, value);
            default -> fields.metadata.put(cleaning.apply(name), value);
        }
    }

    private static void takeText(Fields fields, String value, JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            fields.text = value;
        } else {
            fields.metadata.put("text", value);
        }
    }

    private static void takeFetchTime(Fields fields, String value) {
        FetchTime.parse(value)
                .ifPresentOrElse(time -> fields.fetchedAt = time, () -> fields.metadata.put("fetchedAt", value));
    }

    private Read assemble(Fields fields, Place place) {
        var text = fields.text;
        if (text == null) {
            return malformed(place, fields.metadata.containsKey("text") ? "its text is no string" : "has no text");
        }
        return isBounded
                ? DocumentAssembler.bounded(fields, text, place)
                : DocumentAssembler.unbounded(fields, text, place);
    }

    private static String nested(JsonParser parser) throws IOException {
        return JSON.readTree(parser).toString();
    }

    private static Read malformed(Place place, String detail) {
        return place.reject(RejectionReason.MALFORMED, detail);
    }

    private static String describe(JsonProcessingException e) {
        var at = e.getLocation();
        return at == null
                ? e.getOriginalMessage()
                : "%s (line %d, column %d)".formatted(e.getOriginalMessage(), at.getLineNr(), at.getColumnNr());
    }
}
