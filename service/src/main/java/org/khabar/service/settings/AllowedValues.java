package org.khabar.service.settings;

import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;

/** What values a setting may have, in words. */
final class AllowedValues {
    private AllowedValues() {}

    /** Such as {@code an integer from 1 to 256}. */
    static String describe(ConfigKey key) {
        var type = switch (key.type) {
            case INT, LONG, SHORT -> "an integer";
            case DOUBLE -> "a number";
            case BOOLEAN -> "true or false";
            default -> "";
        };
        if (key.validator == null) {
            return type.isEmpty() ? "a text" : type;
        }
        if (key.validator instanceof NonEmptyString) {
            return "a text that is not empty";
        }
        return (type + " " + range(key.validator.toString())).strip();
    }

    // Kafka's ranges print as [1,...,256], [1,...] and [...,256].
    private static String range(String validator) {
        var inner = validator.replaceAll("[\\[\\]\\s]", "");
        if (!inner.contains("...")) {
            return "one of " + inner.replace(",", ", ").toLowerCase(Locale.ROOT);
        }
        var bounds = inner.split(",?\\.\\.\\.,?", -1);
        if (bounds[0].isEmpty()) {
            return "up to " + bounds[1];
        }
        return bounds[1].isEmpty() ? "from " + bounds[0] : "from " + bounds[0] + " to " + bounds[1];
    }
}
