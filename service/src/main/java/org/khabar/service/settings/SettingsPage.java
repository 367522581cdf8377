package org.khabar.service.settings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;

/** The settings of all programs as the page {@code docs/settings.md}. */
public final class SettingsPage {
    private static final String HEAD = """
            # Settings

            Printed by `khabar config show`; a test compares. Later places win: defaults, a properties file (`--config FILE`), the
            environment, the command line (`--set KEY=VALUE`, and options such as `--bootstrap-servers`).

            - **Environment**: the key in capitals with underscores for dots, as each table shows. An empty variable counts as not
              given. A variable that ends in `__FILE` names a file that holds the value, such as a mounted secret; beside it the
              variable itself may not be given.
            - **File**: the keys as they stand here. One file can serve all programs: a key behind `ingest.` or `enrich.` is that
              program's alone.
            - **Kafka's clients** get every setting behind `kafka.` without that prefix (`kafka.security.protocol`,
              `KHABAR_KAFKA_SECURITY_PROTOCOL`). What Khabar's promises rest on (`kafka.acks`, `kafka.processing.guarantee`), and
              what has a setting of its own here (`kafka.bootstrap.servers`), cannot be set so, and stops the start. **The
              registry's client** gets every other setting behind `schema.registry.` (`schema.registry.basic.auth.user.info`).
            - An unknown setting, or a value that is not allowed, stops the start with one line and exit code 2; `khabar config check
              PROGRAM` tells beforehand. Secrets are masked wherever settings are shown.
            """;

    private SettingsPage() {}

    /** The page in Markdown. */
    public static String markdown(List<Program<?>> programs) {
        var page = new StringBuilder(HEAD);
        append(page, ClusterConfig.PROGRAM, key -> true);
        for (var program : programs) {
            append(page, program, key -> !ClusterConfig.isShared(key));
        }
        return page.toString();
    }

    private interface Choice {
        boolean has(String key);
    }

    private static void append(StringBuilder page, Program<?> program, Choice choice) {
        page.append("\n## ").append(program.title()).append("\n\n");
        page.append("| setting | environment | type | default | allowed | meaning |\n");
        page.append("| --- | --- | --- | --- | --- | --- |\n");
        program.definition().configKeys().values().stream()
                .filter(key -> choice.has(key.name))
                .forEach(key -> page.append("| `%s` | `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                key.name,
                                program.variable(key.name),
                                key.type.name().toLowerCase(Locale.ROOT),
                                defaultOf(key),
                                AllowedValues.describe(key),
                                key.documentation)));
    }

    private static String defaultOf(ConfigKey key) {
        if (key.defaultValue == ConfigDef.NO_DEFAULT_VALUE) {
            return "none, must be given";
        }
        if (key.defaultValue == null || String.valueOf(key.defaultValue).isEmpty()) {
            return "none";
        }
        var value = "`" + key.defaultValue + "`";
        return key.name.endsWith(".ms") ? value + " (" + inWords(((Number) key.defaultValue).longValue()) + ")" : value;
    }

    private static String inWords(long milliseconds) {
        var time = Duration.ofMillis(milliseconds);
        if (time.toDays() > 0 && time.equals(Duration.ofDays(time.toDays()))) {
            return time.toDays() == 1 ? "1 day" : time.toDays() + " days";
        }
        if (time.toMinutes() > 0 && time.equals(Duration.ofMinutes(time.toMinutes()))) {
            return time.toMinutes() + " min";
        }
        return milliseconds % 1_000 == 0 ? time.toSeconds() + " s" : milliseconds + " ms";
    }
}
