package org.khabar.ingest.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.khabar.schema.topic.Topic;
import org.khabar.service.settings.ClientSettings;
import org.khabar.service.settings.OwnedSettings;
import org.khabar.service.settings.Program;
import org.khabar.service.settings.ServiceConfig;
import org.khabar.service.settings.Settings;

/**
 * Settings of ingestion. All that is behind {@code kafka.} goes to the producer, but what delivery rests on cannot be set.
 *
 * <p>Compression is zstd. Measured on 13,438 articles in many languages, in batches of 256 KiB on one core: zstd leaves
 * 36% of the bytes at 119 MB/s, lz4 58% at 214 MB/s. Reading and parsing the same articles makes 30 MB/s, so the slower of
 * the two is fast enough, and broker, disk and network carry a third less.
 */
public final class IngestConfig extends ServiceConfig {
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

    private static final int DEFAULT_HTTP_PORT = 8083;

    // A batch of a hundred articles compresses well, and is full in a few milliseconds when files are read at full
    // speed.
    private static final int BATCH_BYTES = 256 * 1024;
    private static final int LINGER_MS = 20;
    private static final int BUFFER_BYTES = 64 * 1024 * 1024;

    // A broker's restart and a new leader take less. Sending blocks as long as delivering may last: else a full buffer
    // would fail documents that a broker who is back in time could still have taken.
    private static final int DELIVERY_TIMEOUT_MS = 120_000;

    // With more, the second batch for a partition whose leader is just being made can be taken before the first, which
    // the broker then refuses as out of order until its delivery times out (KAFKA-15591; seen with 4.3.1: the first run
    // on new topics lost four documents to it and two minutes). A request holds a batch of every partition, so one is
    // enough.
    private static final int MAX_IN_FLIGHT = 1;

    /** The program, for all that deals with settings. */
    public static final Program<IngestConfig> PROGRAM =
            new Program<>("ingest", "Ingest producer", definition(), owned(), IngestConfig::new);

    private static OwnedSettings owned() {
        var promised = new HashSet<>(promised().keySet());
        // Its sends would wait for transactions that nobody begins.
        promised.add(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        return OwnedSettings.SHARED.promised(promised);
    }

    private static ConfigDef definition() {
        return ServiceConfig.define(DEFAULT_HTTP_PORT)
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
    }

    private IngestConfig(Program<IngestConfig> program, Settings settings) {
        super(program, settings);
    }

    /**
     * Settings of which those not given have their defaults.
     *
     * @throws ConfigException if a key is not known or a value is bad; the message names it
     */
    public static IngestConfig of(Map<String, String> settings) {
        return new IngestConfig(PROGRAM, Settings.of(settings));
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
            throw new ConfigException(key + " must be set (in the environment: " + PROGRAM.variable(key) + ")");
        }
        return Path.of(path);
    }

    /** Also looks at what the producer is given, and at the folder and the ledger when one of them is set. */
    @Override
    public void requireUsable() {
        super.requireUsable();
        ClientSettings.requireProducer(producerSettings());
        if (!getString(WATCH_DIR_CONFIG).isBlank()
                || !getString(WATCH_LEDGER_CONFIG).isBlank()) {
            requireLedgerOutside(watchDir(), watchLedger());
        }
    }

    // It would be taken for news.
    private static void requireLedgerOutside(Path folder, Path ledger) {
        if (ledger.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize())) {
            throw new ConfigException("The file %s=%s must not lie in the folder %s=%s"
                    .formatted(WATCH_LEDGER_CONFIG, ledger, WATCH_DIR_CONFIG, folder));
        }
    }

    /** Settings of the producer: Khabar's, over them the user's, and over those what nobody can change. */
    public Map<String, Object> producerSettings() {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "khabar-ingest-producer");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_TIMEOUT_MS);
        settings.putAll(kafkaClient());
        settings.putAll(promised());
        return settings;
    }

    /** That every document that is read is on its topic once, however large, rests on these. */
    private static Map<String, Object> promised() {
        return Map.of(
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                MAX_IN_FLIGHT,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topic.MAX_RECORD_BYTES);
    }
}
