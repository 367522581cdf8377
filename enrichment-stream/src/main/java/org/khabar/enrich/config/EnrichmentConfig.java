package org.khabar.enrich.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.khabar.schema.topic.Topic;
import org.khabar.service.settings.ClientSettings;
import org.khabar.service.settings.OwnedSettings;
import org.khabar.service.settings.Program;
import org.khabar.service.settings.ServiceConfig;
import org.khabar.service.settings.Settings;

/**
 * Settings of the enrichment stream. All that is behind {@code kafka.} goes to Kafka Streams, but what the program's promises
 * rest on (exactly-once, explicit names, sizes) cannot be set.
 */
public final class EnrichmentConfig extends ServiceConfig {
    /** Consumer group, and prefix of internal topics and transactions. */
    public static final String APPLICATION_ID_CONFIG = "application.id";

    /** Where state is kept. */
    public static final String STATE_DIR_CONFIG = "state.dir";

    /** How many instances may share the folder of state. */
    public static final String STATE_SLOTS_CONFIG = "state.slots";

    /** Begins the names of instances. */
    public static final String INSTANCE_PREFIX_CONFIG = "instance.prefix";

    /** Stream threads. */
    public static final String THREADS_CONFIG = "threads";

    /** Partitions of internal topics. */
    public static final String PARTITIONS_CONFIG = "partitions";

    /** How long raw ids are remembered. */
    public static final String REVISE_RETENTION_MS_CONFIG = "revise.retention.ms";

    /** How long the lines of a source are remembered. */
    public static final String SEPARATE_RETENTION_MS_CONFIG = "separate.retention.ms";

    /** How long articles are compared with. */
    public static final String DEDUPLICATE_RETENTION_MS_CONFIG = "deduplicate.retention.ms";

    /** How long a registry that does not answer is asked again. */
    public static final String REGISTRY_PATIENCE_MS_CONFIG = "registry.patience.ms";

    /** Memory for all state stores together. */
    public static final String STATE_MEMORY_BYTES_CONFIG = "state.memory.bytes";

    /** Whether entities are looked for. */
    public static final String ENTITIES_ENABLED_CONFIG = "entities.enabled";

    /** Where a token classifier of the operator's is. */
    public static final String ENTITIES_ONNX_DIR_CONFIG = "entities.onnx.dir";

    /** How long a stop may take. */
    public static final String CLOSE_TIMEOUT_MS_CONFIG = "close.timeout.ms";

    /** A producer has room for 512 such batches, one for each partition; Kafka's own 16 KiB cost more processor time. */
    private static final int BATCH_BYTES = 64 * 1024;

    /** Measured to cost less processor time an article than to fetch whatever there is. */
    private static final int FETCH_BYTES = 200_000;

    /** How long a fetch waits for that much, at each of the three hops of an article. */
    private static final int FETCH_WAIT_MS = 50;

    /** Name of a client that is never made. */
    private static final String CHECK = "check";

    private static final int DEFAULT_HTTP_PORT = 8082;

    /** The program, for all that deals with settings. */
    public static final Program<EnrichmentConfig> PROGRAM =
            new Program<>("enrich", "Enrichment stream", definition(), owned(), EnrichmentConfig::new);

    private static OwnedSettings owned() {
        return OwnedSettings.SHARED
                .promised(PromisedSettings.keys())
                .named(Map.of(
                        StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION_ID_CONFIG,
                        ConsumerConfig.GROUP_ID_CONFIG, APPLICATION_ID_CONFIG,
                        StreamsConfig.STATE_DIR_CONFIG, STATE_DIR_CONFIG,
                        StreamsConfig.NUM_STREAM_THREADS_CONFIG, THREADS_CONFIG,
                        BoundedMemoryRocksDb.MEMORY_BYTES, STATE_MEMORY_BYTES_CONFIG));
    }

    private static ConfigDef definition() {
        return ServiceConfig.define(DEFAULT_HTTP_PORT)
                .define(
                        APPLICATION_ID_CONFIG,
                        ConfigDef.Type.STRING,
                        "khabar-enrichment",
                        new NonEmptyString(),
                        Importance.HIGH,
                        "Name of the consumer group, and prefix of the internal topics and of the transactions. Instances"
                                + " with the same name share the work.")
                .define(
                        STATE_DIR_CONFIG,
                        ConfigDef.Type.STRING,
                        "/tmp/khabar-state",
                        new NonEmptyString(),
                        Importance.HIGH,
                        "Folder of the state stores. On a disk that outlives the program, a restart after a clean stop does not"
                                + " restore; one after a kill does.")
                .define(
                        STATE_SLOTS_CONFIG,
                        ConfigDef.Type.INT,
                        0,
                        Range.between(0, 64),
                        Importance.MEDIUM,
                        "How many instances may share state.dir. Each claims a folder slot-N below it by a lock, and is a static"
                                + " member of the group by that name, so that it resumes where the last one in that slot"
                                + " stopped. With 0 state.dir is one instance's alone, and the instance has no name.")
                .define(
                        INSTANCE_PREFIX_CONFIG,
                        ConfigDef.Type.STRING,
                        "khabar",
                        new NonEmptyString(),
                        Importance.LOW,
                        "Begins the names of the instances that have slots. Must differ between machines, since their slots have"
                                + " the same numbers.")
                .define(
                        THREADS_CONFIG,
                        ConfigDef.Type.INT,
                        2,
                        Range.between(1, 256),
                        Importance.MEDIUM,
                        "Stream threads of this instance. More than cores bring nothing.")
                .define(
                        PARTITIONS_CONFIG,
                        ConfigDef.Type.INT,
                        Topic.DEFAULT_PARTITIONS,
                        Range.between(1, 1_000),
                        Importance.MEDIUM,
                        "Partitions of the internal topics: the most tasks that shards and enrichment are spread over."
                                + " Changing it needs a reset.")
                .define(
                        REVISE_RETENTION_MS_CONFIG,
                        ConfigDef.Type.LONG,
                        Duration.ofDays(30).toMillis(),
                        Range.atLeast(60_000L),
                        Importance.MEDIUM,
                        "How long a document is remembered after it was last seen, in milliseconds of stream time. Longer"
                                + " recognises later refetches and revisions and takes more disk.")
                .define(
                        SEPARATE_RETENTION_MS_CONFIG,
                        ConfigDef.Type.LONG,
                        Duration.ofDays(30).toMillis(),
                        Range.atLeast(60_000L),
                        Importance.LOW,
                        "How long is remembered which lines recur in a source after its last article, in milliseconds of"
                                + " stream time. What is forgotten is learned anew from the next few articles.")
                .define(
                        DEDUPLICATE_RETENTION_MS_CONFIG,
                        ConfigDef.Type.LONG,
                        Duration.ofDays(3).toMillis(),
                        Range.atLeast(60_000L),
                        Importance.MEDIUM,
                        "How long an article is compared with, in milliseconds of stream time after its ingestion. 98% of"
                                + " copies come within 72 hours; longer finds more and takes more memory.")
                .define(
                        REGISTRY_PATIENCE_MS_CONFIG,
                        ConfigDef.Type.LONG,
                        30_000L,
                        Range.between(0, 90_000L),
                        Importance.LOW,
                        "How long a registry that does not answer is asked again, in milliseconds, before the program"
                                + " stops.")
                .define(
                        STATE_MEMORY_BYTES_CONFIG,
                        ConfigDef.Type.LONG,
                        256L * 1024 * 1024,
                        Range.atLeast(16L * 1024 * 1024),
                        Importance.MEDIUM,
                        "Memory outside the heap for block cache and write buffers of all state stores together, in"
                                + " bytes.")
                .define(
                        ENTITIES_ENABLED_CONFIG,
                        ConfigDef.Type.BOOLEAN,
                        true,
                        Importance.MEDIUM,
                        "Whether people, organisations, places and dates are looked for. Where not, articles have no entities,"
                                + " entities.mentions gets no records, no taggers are loaded, and an article takes about two thirds of the"
                                + " processor time.")
                .define(
                        ENTITIES_ONNX_DIR_CONFIG,
                        ConfigDef.Type.STRING,
                        "",
                        Importance.LOW,
                        "Folder of a token classifier that finds people, organisations and places in all languages, in place of the"
                                + " models that ship: model.onnx, tokenizer.json and config.json, as Hugging Face exports them."
                                + " Each stream thread runs it on one core. Empty: none, and nothing of ONNX Runtime is loaded.")
                .define(
                        CLOSE_TIMEOUT_MS_CONFIG,
                        ConfigDef.Type.LONG,
                        20_000L,
                        Range.atLeast(1_000L),
                        Importance.LOW,
                        "How long a stop may take, in milliseconds.");
    }

    /**
     * @param settings key to value as text; all may be left out
     * @throws ConfigException naming the first key that is unknown, or all whose values are not allowed
     */
    public EnrichmentConfig(Map<String, String> settings) {
        this(PROGRAM, Settings.of(settings));
    }

    private EnrichmentConfig(Program<EnrichmentConfig> program, Settings settings) {
        super(program, settings);
    }

    /**
     * The same settings for an instance that has claimed a slot.
     *
     * @param folder where its state is
     * @param name its name in the group
     */
    public EnrichmentConfig inSlot(Path folder, String name) {
        var slot = Map.of(
                STATE_DIR_CONFIG, folder.toString(), KAFKA_PREFIX + CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG, name);
        return new EnrichmentConfig(PROGRAM, settings().overriddenBy(Settings.of(slot, "slot")));
    }

    /** Folder of the state stores, or of the slots below it. */
    public Path stateDir() {
        return Path.of(getString(STATE_DIR_CONFIG));
    }

    /** How many instances may share the folder of state; 0 when it is one's alone. */
    public int stateSlots() {
        return getInt(STATE_SLOTS_CONFIG);
    }

    /** Begins the names of instances. */
    public String instancePrefix() {
        return getString(INSTANCE_PREFIX_CONFIG);
    }

    /** Name of the consumer group. */
    public String applicationId() {
        return getString(APPLICATION_ID_CONFIG);
    }

    /** Stream threads. */
    public int threads() {
        return getInt(THREADS_CONFIG);
    }

    /** Partitions of internal topics. */
    public int partitions() {
        return getInt(PARTITIONS_CONFIG);
    }

    /** How long a document is remembered after it was last seen. */
    public Duration reviseRetention() {
        return Duration.ofMillis(getLong(REVISE_RETENTION_MS_CONFIG));
    }

    /** How long the lines of a source are remembered after its last article. */
    public Duration separateRetention() {
        return Duration.ofMillis(getLong(SEPARATE_RETENTION_MS_CONFIG));
    }

    /** How long an article is compared with. */
    public Duration deduplicateRetention() {
        return Duration.ofMillis(getLong(DEDUPLICATE_RETENTION_MS_CONFIG));
    }

    /** How long a registry that does not answer is asked again. */
    public Duration registryPatience() {
        return Duration.ofMillis(getLong(REGISTRY_PATIENCE_MS_CONFIG));
    }

    /** Whether entities are looked for. */
    public boolean entitiesEnabled() {
        return getBoolean(ENTITIES_ENABLED_CONFIG);
    }

    /** Folder of a token classifier of the operator's; empty where the models that ship find names. */
    public Optional<Path> entitiesOnnxDir() {
        var folder = getString(ENTITIES_ONNX_DIR_CONFIG);
        return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    /** How long a stop may take. */
    public Duration closeTimeout() {
        return Duration.ofMillis(getLong(CLOSE_TIMEOUT_MS_CONFIG));
    }

    /** Also looks at what Kafka Streams and each of its clients are given. */
    @Override
    public void requireUsable() {
        super.requireUsable();
        ClientSettings.require(() -> new StreamsConfig(streamsProperties()));
        var streams = new StreamsConfig(streamsProperties());
        ClientSettings.requireConsumer(streams.getMainConsumerConfigs(CHECK, CHECK, 0));
        ClientSettings.requireConsumer(streams.getRestoreConsumerConfigs(CHECK));
        var producer = streams.getProducerConfigs(CHECK);
        producer.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, CHECK);
        ClientSettings.requireProducer(producer);
        ClientSettings.requireAdmin(streams.getAdminConfigs(CHECK));
    }

    /** Settings of an admin client of the same cluster. */
    public Map<String, Object> adminSettings() {
        return new StreamsConfig(streamsProperties()).getAdminConfigs("preflight");
    }

    /** Whether the instance has a name in its consumer group, so that its place is kept while it restarts. */
    public boolean isStaticMember() {
        return new StreamsConfig(streamsProperties())
                .getMainConsumerConfigs("preflight", "preflight", 1)
                .containsKey(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG);
    }

    /** What a topology builder must know for names to be checked and internal topics to be ours. */
    public TopologyConfig topologyConfig() {
        return new TopologyConfig(new StreamsConfig(streamsProperties()));
    }

    /** The settings of Kafka Streams. */
    public Properties streamsProperties() {
        var properties = new HashMap<String, Object>();
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, FETCH_BYTES);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        // More than one request in flight can lose the first batch on a topic that was just created (KAFKA-15591), as
        // the internal topics are at the first start.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
        properties.putAll(originalsWithPrefix(KAFKA_PREFIX));
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, getString(APPLICATION_ID_CONFIG));
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, getString(STATE_DIR_CONFIG));
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, getInt(THREADS_CONFIG));
        properties.putAll(PromisedSettings.of(registryPatience(), getLong(STATE_MEMORY_BYTES_CONFIG)));
        var result = new Properties();
        result.putAll(properties);
        return result;
    }
}
