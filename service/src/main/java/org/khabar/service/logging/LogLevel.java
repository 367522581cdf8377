package org.khabar.service.logging;

import java.util.Arrays;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef.ValidString;

/** From which level on events are logged. */
public enum LogLevel {
    /** What failed. */
    ERROR,
    /** And what may need a look. */
    WARN,
    /** And the life of the program: started, ready, restored, stopped. */
    INFO,
    /** And what Kafka's clients do. */
    DEBUG;

    /** As in settings. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its label. */
    public static LogLevel of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** What a setting may say. */
    public static ValidString labels() {
        return ValidString.in(Arrays.stream(values()).map(LogLevel::label).toArray(String[]::new));
    }
}
