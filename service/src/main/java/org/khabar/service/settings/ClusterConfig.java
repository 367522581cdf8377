package org.khabar.service.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.service.logging.LogFormat;
import org.khabar.service.logging.LogLevel;

/**
 * The settings that all programs share: brokers, registry, logs. What stands behind {@code kafka.} goes to Kafka's clients
 * without that prefix, what stands behind {@code schema.registry.} to the registry's client.
 */
public class ClusterConfig extends AbstractConfig {
    /** Brokers. */
    public static final String BOOTSTRAP_SERVERS_CONFIG = "bootstrap.servers";

    /** Schema registry. */
    public static final String REGISTRY_URL_CONFIG = "schema.registry.url";

    /** Form of the log's lines. */
    public static final String LOG_FORMAT_CONFIG = "log.format";

    /** What is logged. */
    public static final String LOG_LEVEL_CONFIG = "log.level";

    /** Settings behind it are those of Kafka's clients. */
    public static final String KAFKA_PREFIX = "kafka.";

    /** Settings behind it are those of the registry's client. */
    public static final String REGISTRY_PREFIX = "schema.registry.";

    /** The commands that only talk to a cluster. */
    public static final Program<ClusterConfig> PROGRAM =
            new Program<>("cluster", "All programs and commands", define(), OwnedSettings.SHARED, ClusterConfig::new);

    private static final ConfigDef SHARED = define();

    private final Program<?> program;
    private final Settings settings;

    /**
     * @param program whose definition holds
     * @param settings as given
     * @throws ConfigException naming the first key that is unknown or the program's own, or all whose values are not allowed
     */
    protected ClusterConfig(Program<?> program, Settings settings) {
        super(program.definition(), checked(program, settings), false);
        this.program = program;
        this.settings = settings;
    }

    /** The shared settings, for a program to add its own to. */
    public static ConfigDef define() {
        return new ConfigDef()
                .define(
                        BOOTSTRAP_SERVERS_CONFIG,
                        ConfigDef.Type.STRING,
                        "localhost:9092",
                        new NonEmptyString(),
                        Importance.HIGH,
                        "Brokers to start from, as host:port, separated by commas.")
                .define(
                        REGISTRY_URL_CONFIG,
                        ConfigDef.Type.STRING,
                        "http://localhost:8081",
                        new NonEmptyString(),
                        Importance.HIGH,
                        "Address of a schema registry that speaks Confluent's API; several are separated by commas.")
                .define(
                        LOG_FORMAT_CONFIG,
                        ConfigDef.Type.STRING,
                        LogFormat.TEXT.label(),
                        LogFormat.labels(),
                        Importance.LOW,
                        "Form of the log on standard error: text is for people, json is one JSON object a line; the images set"
                                + " json.")
                .define(
                        LOG_LEVEL_CONFIG,
                        ConfigDef.Type.STRING,
                        LogLevel.INFO.label(),
                        LogLevel.labels(),
                        Importance.LOW,
                        "From which level on Khabar's events are logged; those of libraries from warn on (in commands that do"
                                + " one thing and end from error on), with debug from info on.");
    }

    /** Whether a key may be given to all programs alike. */
    static boolean isShared(String key) {
        return SHARED.names().contains(key) || isHandedOn(key);
    }

    static boolean isHandedOn(String key) {
        return key.startsWith(KAFKA_PREFIX) || key.startsWith(REGISTRY_PREFIX);
    }

    static String describeShared() {
        return String.join(", ", SHARED.names()) + ", " + KAFKA_PREFIX + "* and " + REGISTRY_PREFIX + "*";
    }

    private static Map<String, String> checked(Program<?> program, Settings settings) {
        settings.given().forEach((key, given) -> program.requireSettable(key, given.place()));
        var faults = program.definition().validate(settings.values()).stream()
                .filter(value -> !value.errorMessages().isEmpty())
                .map(value -> describe(program.definition(), settings, value))
                .toList();
        if (!faults.isEmpty()) {
            throw new ConfigException(String.join("; ", faults));
        }
        return settings.values();
    }

    private static String describe(ConfigDef definition, Settings settings, ConfigValue fault) {
        var key = definition.configKeys().get(fault.name());
        var given = settings.given().get(fault.name());
        return given == null || key == null
                ? String.join("; ", fault.errorMessages())
                : "Bad value of %s: %s (%s); allowed is %s"
                        .formatted(fault.name(), given.value(), given.place(), AllowedValues.describe(key));
    }

    /** The settings as they were given. */
    protected final Settings settings() {
        return settings;
    }

    /** Brokers to start from. */
    public final String bootstrapServers() {
        return getString(BOOTSTRAP_SERVERS_CONFIG);
    }

    /** Address of the schema registry. */
    public final String registryUrl() {
        return getString(REGISTRY_URL_CONFIG);
    }

    /** The same for messages: without the user and the password that may be in it. */
    public final String registryName() {
        return Secrets.masked(REGISTRY_URL_CONFIG, registryUrl());
    }

    /**
     * Makes sure that all can be used, as far as that can be told without asking anybody: also what is handed on to Kafka's
     * clients, which is not looked at before.
     *
     * @throws ConfigException saying what cannot
     */
    public void requireUsable() {
        ClientSettings.requireAdmin(kafkaClient());
    }

    /**
     * Further settings of the registry's client, such as credentials, by the names its documentation uses: with the prefix,
     * as for TLS, and without.
     */
    public final Map<String, Object> registryClient() {
        var client = new HashMap<String, Object>();
        for (var key : originals().keySet()) {
            if (key.startsWith(REGISTRY_PREFIX) && !program.definition().names().contains(key)) {
                var value = originals().get(key);
                client.put(key, value);
                client.put(key.substring(REGISTRY_PREFIX.length()), value);
            }
        }
        return Map.copyOf(client);
    }

    /** Serdes of the topics, with the registry and its credentials. */
    public final AvroSerdes serdes() {
        return new AvroSerdes(registryUrl(), registryClient());
    }

    /** Settings of any of Kafka's clients: those behind the prefix, and the brokers. */
    public final Map<String, Object> kafkaClient() {
        var client = originalsWithPrefix(KAFKA_PREFIX);
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        return client;
    }

    /** Form of the log. */
    public final LogFormat logFormat() {
        return LogFormat.of(getString(LOG_FORMAT_CONFIG));
    }

    /** From which level on events are logged. */
    public final LogLevel logLevel() {
        return LogLevel.of(getString(LOG_LEVEL_CONFIG));
    }

    /** All settings in force, in the order of the keys, secrets masked. */
    public final List<EffectiveSetting> effective() {
        var effective = new ArrayList<EffectiveSetting>();
        for (var key : program.definition().names().stream().sorted().toList()) {
            effective.add(EffectiveSetting.of(key, String.valueOf(get(key)), settings.placeOf(key)));
        }
        settings.given().forEach((key, given) -> {
            if (!program.definition().names().contains(key)) {
                effective.add(EffectiveSetting.of(key, given.value(), given.place()));
            }
        });
        return List.copyOf(effective);
    }

    /** All settings in force, secrets masked: it can be logged. */
    @Override
    public final String toString() {
        return effective().stream().map(EffectiveSetting::toString).collect(Collectors.joining(", ", "{", "}"));
    }
}
