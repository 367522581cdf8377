package org.khabar.service.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Settings as they were given, each with its place; what nobody gave is not in it.
 *
 * @param given key to what was given, in the order of the keys
 */
public record Settings(Map<String, Given> given) {
    /** Nothing was given. */
    public static final Settings NONE = new Settings(Map.of());

    /** Keeps its own copy, sorted by key. */
    public Settings {
        given = Collections.unmodifiableMap(new TreeMap<>(given));
    }

    /**
     * One value.
     *
     * @param value as text
     * @param place where it was given, in words, such as {@code environment variable KHABAR_LOG_LEVEL}
     */
    public record Given(String value, String place) {}

    /** Settings that a program gives itself. */
    public static Settings of(Map<String, String> values) {
        return of(values, "given");
    }

    /**
     * Settings that all come from one place.
     *
     * @param values key to value
     * @param place where they were given, in words
     */
    public static Settings of(Map<String, String> values, String place) {
        var given = new TreeMap<String, Given>();
        values.forEach((key, value) -> given.put(key, new Given(value, place)));
        return new Settings(given);
    }

    /** Key to value. */
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        given.forEach((key, one) -> values.put(key, one.value()));
        return values;
    }

    /** Where a key was given; null when it was not. */
    public @Nullable String placeOf(String key) {
        var one = given.get(key);
        return one == null ? null : one.place();
    }

    /** These, and over them the others. */
    public Settings overriddenBy(Settings others) {
        var all = new TreeMap<>(given);
        all.putAll(others.given);
        return new Settings(all);
    }
}
