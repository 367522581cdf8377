package org.khabar.service.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/**
 * A program as far as its settings go.
 *
 * @param name as on the command line
 * @param title what it is, for the page of settings
 * @param definition all its settings, the shared ones too
 * @param owned settings of Kafka's clients that it decides itself
 * @param constructor makes its configuration
 * @param <C> its configuration
 */
public record Program<C extends ClusterConfig>(
        String name,
        String title,
        ConfigDef definition,
        OwnedSettings owned,
        BiFunction<Program<C>, Settings, C> constructor) {
    /** The names of all programs: in the environment and in files each has its own prefix. */
    private static final List<String> NAMES = List.of("ingest", "enrich");

    /**
     * Its configuration.
     *
     * @throws ConfigException naming key, value, place and what is allowed
     */
    public C configure(Settings settings) {
        return constructor.apply(this, settings);
    }

    /** What its own settings stand behind in a file. */
    String prefix() {
        return name + ".";
    }

    /** Whether a key stands behind the prefix of one program, whichever. */
    static boolean isOfOneProgram(String key) {
        return NAMES.stream().anyMatch(name -> key.startsWith(name + "."));
    }

    /**
     * Makes sure that it may be given.
     *
     * @param place where it was, in words
     * @throws ConfigException when it is none of its settings, or one of Kafka's that it decides itself
     */
    void requireSettable(String key, String place) {
        if (!isKnown(key)) {
            throw new ConfigException("Unknown setting " + key + " (" + place + "); known are " + describeKnown());
        }
        owned.objectionTo(key).ifPresent(objection -> {
            throw new ConfigException("Setting " + key + " (" + place + ") " + objection);
        });
    }

    /** Whether a key is one of its settings, or handed on to Kafka or to the registry's client. */
    boolean isKnown(String key) {
        return definition.names().contains(key) || ClusterConfig.isHandedOn(key);
    }

    /** The keys for a message. */
    String describeKnown() {
        return definition.names().stream().sorted().collect(Collectors.joining(", ")) + ", "
                + ClusterConfig.KAFKA_PREFIX + "* and " + ClusterConfig.REGISTRY_PREFIX + "*";
    }

    /** The environment variable of a key. */
    public String variable(String key) {
        var variable = key.toUpperCase(Locale.ROOT).replace('.', '_');
        return ClusterConfig.isShared(key)
                ? "KHABAR_" + variable
                : "KHABAR_" + name.toUpperCase(Locale.ROOT) + "_" + variable;
    }
}
