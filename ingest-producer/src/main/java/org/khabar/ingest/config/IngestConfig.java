package org.khabar.ingest.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.khabar.schema.topic.Topic;

/**
 * The settings of ingestion. Later ones win: defaults, environment ({@code KHABAR_INGEST_} and the key in capitals with
 * underscores for dots), command line. A key that is not known is an error, except below {@code kafka.}, which goes to
 * the producer, and {@code registry.}, which goes to the registry's client, both without the prefix.
 *
 * <p>Compression is zstd. Measured on 13,438 articles in many languages, in batches of 256 KiB on one core: zstd leaves
 * 36% of the bytes at 119 MB/s, lz4 58% at 214 MB/s. Reading and parsing the same articles makes 30 MB/s, so the slower of
 * the two is fast enough, and broker, disk and network carry a third less.
 */
public final class IngestConfig extends AbstractConfig {
    /** Settings below it are the producer's. */
    public static final String KAFKA_PREFIX = "kafka.";

    /** Settings below it are the registry client's. */
    public static final String REGISTRY_PREFIX = "registry.";

    /** Key of {@link #bootstrapServers()}. */
    public static final String BOOTSTRAP_SERVERS_CONFIG = "bootstrap.servers";

    /** Key of {@link #registryUrl()}. */
    public static final String SCHEMA_REGISTRY_URL_CONFIG = "schema.registry.url";

    /** Key of {@link #connectTimeout()}. */
    public static final String CONNECT_TIMEOUT_MS_CONFIG = "connect.timeout.ms";

    /** Key of {@link #watchDir()}. */
    public static final String WATCH_DIR_CONFIG = "watch.dir";

    /** Key of {@link #watchLedger()}. */
    public static final String WATCH_LEDGER_CONFIG = "watch.ledger";

    /** Key of {@link #watchSettle()}. */
    public static final String WATCH_SETTLE_MS_CONFIG = "watch.settle.ms";

    /** Key of {@link #watchPoll()}. */
    public static final String WATCH_POLL_MS_CONFIG = "watch.poll.ms";

    private static final String BOOTSTRAP_SERVERS_DOC =
            "Brokers to find the others by: host:port, several separated by commas.";
    private static final String SCHEMA_REGISTRY_URL_DOC =
            "Registry that speaks Confluent's API and holds the schemas of the topics: its address, several separated by "
                    + "commas.";
    private static final String CONNECT_TIMEOUT_MS_DOC =
            "How long brokers may take to answer at the start before ingestion gives up, in milliseconds. Larger waits "
                    + "longer for a cluster that is just starting.";

    private static final String WATCH_DIR_DOC = "Folder that is watched; empty: none, and watching is refused.";
    private static final String WATCH_LEDGER_DOC =
            "File that remembers which files of the watched folder were taken; to lie on a volume and outside the folder, "
                    + "with room for two files beside it. Empty: none, and watching is refused.";
    private static final String WATCH_SETTLE_MS_DOC =
            "How long a file must have been unchanged before it is taken, in milliseconds. Larger is for writers that make "
                    + "longer pauses.";
    private static final String WATCH_POLL_MS_DOC =
            "Least pause between two looks into the watched folder, in milliseconds. Larger is lighter on slow volumes.";

    private static final String ENVIRONMENT_PREFIX = "KHABAR_INGEST_";

    // A batch of a hundred articles compresses well, and is full in a few milliseconds when files are read at full
    // speed.
    private static final int BATCH_BYTES = 256 * 1024;
    private static final int LINGER_MS = 20;
    private static final int BUFFER_BYTES = 64 * 1024 * 1024;

    // A broker's restart and a new leader take less. Sending blocks as long as delivering may last: else a full buffer
    // would fail documents that a broker who is back in time could still have taken.
    private static final int DELIVERY_TIMEOUT_MS = 120_000;

    // With more, the second batch for a partition whose leader is just being made can be taken before the first, which
    // the
    // broker then refuses as out of order until its delivery times out (KAFKA-15591; seen with 4.3.1: the first run on
    // new
    // topics lost four documents to it and two minutes). A request holds a batch of every partition, so one is enough.
    private static final int MAX_IN_FLIGHT = 1;

    private static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    BOOTSTRAP_SERVERS_CONFIG,
                    ConfigDef.Type.STRING,
                    "localhost:9092",
                    new ConfigDef.NonEmptyString(),
                    ConfigDef.Importance.HIGH,
                    BOOTSTRAP_SERVERS_DOC)
            .define(
                    SCHEMA_REGISTRY_URL_CONFIG,
                    ConfigDef.Type.STRING,
                    "http://localhost:8081",
                    new ConfigDef.NonEmptyString(),
                    ConfigDef.Importance.HIGH,
                    SCHEMA_REGISTRY_URL_DOC)
            .define(
                    CONNECT_TIMEOUT_MS_CONFIG,
                    ConfigDef.Type.INT,
                    15_000,
                    ConfigDef.Range.between(100, 600_000),
                    ConfigDef.Importance.LOW,
                    CONNECT_TIMEOUT_MS_DOC)
            .define(WATCH_DIR_CONFIG, ConfigDef.Type.STRING, "", ConfigDef.Importance.HIGH, WATCH_DIR_DOC)
            .define(WATCH_LEDGER_CONFIG, ConfigDef.Type.STRING, "", ConfigDef.Importance.HIGH, WATCH_LEDGER_DOC)
            .define(
                    WATCH_SETTLE_MS_CONFIG,
                    ConfigDef.Type.INT,
                    2_000,
                    ConfigDef.Range.between(100, 3_600_000),
                    ConfigDef.Importance.MEDIUM,
                    WATCH_SETTLE_MS_DOC)
            .define(
                    WATCH_POLL_MS_CONFIG,
                    ConfigDef.Type.INT,
                    1_000,
                    ConfigDef.Range.between(100, 600_000),
                    ConfigDef.Importance.LOW,
                    WATCH_POLL_MS_DOC);

    private IngestConfig(Map<String, String> settings) {
        super(DEFINITION, settings, false);
    }

    /**
     * Settings of which those not given have their defaults.
     *
     * @throws ConfigException if a key is not known or a value is bad; the message names it
     */
    public static IngestConfig of(Map<String, String> settings) {
        requireKnown(settings);
        return new IngestConfig(settings);
    }

    /**
     * Settings of the command line over those of the environment.
     *
     * @throws ConfigException if a key is not known or a value is bad; the message names it
     */
    public static IngestConfig of(Map<String, String> environment, Map<String, String> commandLine) {
        var settings = new HashMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT_PREFIX)) {
                settings.put(key(name.substring(ENVIRONMENT_PREFIX.length())), value);
            }
        });
        settings.putAll(commandLine);
        return of(settings);
    }

    /** The settings with their types, defaults and meanings. */
    public static ConfigDef definition() {
        return new ConfigDef(DEFINITION);
    }

    /** Brokers to find the others by. */
    public String bootstrapServers() {
        return getString(BOOTSTRAP_SERVERS_CONFIG);
    }

    /** Address of the schema registry. */
    public String registryUrl() {
        return getString(SCHEMA_REGISTRY_URL_CONFIG);
    }

    /** How long brokers may take to answer at the start. */
    public Duration connectTimeout() {
        return Duration.ofMillis(getInt(CONNECT_TIMEOUT_MS_CONFIG));
    }

    /**
     * Folder that is watched.
     *
     * @throws ConfigException if none is set
     */
    public Path watchDir() {
        return path(WATCH_DIR_CONFIG);
    }

    /**
     * File that remembers what was taken of the watched folder.
     *
     * @throws ConfigException if none is set
     */
    public Path watchLedger() {
        return path(WATCH_LEDGER_CONFIG);
    }

    /** How long a file must have been unchanged before it is taken. */
    public Duration watchSettle() {
        return Duration.ofMillis(getInt(WATCH_SETTLE_MS_CONFIG));
    }

    /** Least pause between two looks into the watched folder. */
    public Duration watchPoll() {
        return Duration.ofMillis(getInt(WATCH_POLL_MS_CONFIG));
    }

    private Path path(String key) {
        var path = getString(key);
        if (path.isBlank()) {
            throw new ConfigException(key + " must be set");
        }
        return Path.of(path);
    }

    /** Further settings of the registry's client, such as credentials. */
    public Map<String, Object> registrySettings() {
        return originalsWithPrefix(REGISTRY_PREFIX);
    }

    /** Settings that the user hands on to Kafka's clients. */
    public Map<String, Object> kafkaSettings() {
        var settings = originalsWithPrefix(KAFKA_PREFIX);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        return settings;
    }

    /** Settings of the producer: Khabar's, and over them the user's. */
    public Map<String, Object> producerSettings() {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "khabar-ingest-producer");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, MAX_IN_FLIGHT);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_TIMEOUT_MS);
        settings.putAll(kafkaSettings());
        return settings;
    }

    private static String key(String environmentName) {
        return environmentName.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static void requireKnown(Map<String, String> settings) {
        var unknown = settings.keySet().stream()
                .filter(key -> !DEFINITION.names().contains(key))
                .filter(key -> !key.startsWith(KAFKA_PREFIX) && !key.startsWith(REGISTRY_PREFIX))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            throw new ConfigException("unknown setting " + String.join(", ", unknown) + "; known are "
                    + String.join(", ", new TreeSet<>(DEFINITION.names())) + ", and " + KAFKA_PREFIX
                    + "* for the producer, "
                    + REGISTRY_PREFIX + "* for the registry's client");
        }
    }
}
