package org.khabar.service.logging;

import java.util.Arrays;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef.ValidString;

/** Form of the log's lines. */
public enum LogFormat {
    /** For people. */
    TEXT,
    /** One JSON object a line. */
    JSON;

    /** As in settings. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its label. */
    public static LogFormat of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** What a setting may say. */
    public static ValidString labels() {
        return ValidString.in(Arrays.stream(values()).map(LogFormat::label).toArray(String[]::new));
    }
}
