package org.khabar.enrich.explain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.topics.Coordinates;

/**
 * A record that was found.
 *
 * @param key its key; empty text when it has none
 * @param value its value; null when it has none, or none that can be read
 * @param isNull whether it has no value
 * @param time its timestamp
 * @param place where it lies
 * @param headers its headers with a text, by name
 */
record Found<V>(
        String key, @Nullable V value, boolean isNull, Instant time, Coordinates place, Map<String, String> headers) {
    /** Text of a header; null where there is none. */
    @Nullable
    String header(String name) {
        return headers.get(name);
    }
}
