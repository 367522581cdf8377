package org.khabar.service.settings;

import org.jspecify.annotations.Nullable;

/**
 * A setting in force.
 *
 * @param key its key
 * @param value its value as text, masked when it is or may hold a secret
 * @param place where it was given, {@code default} when nobody did
 */
public record EffectiveSetting(String key, String value, String place) {
    static EffectiveSetting of(String key, String value, @Nullable String place) {
        return new EffectiveSetting(key, Secrets.masked(key, value), place == null ? "default" : place);
    }

    @Override
    public String toString() {
        return key + "=" + value;
    }
}
