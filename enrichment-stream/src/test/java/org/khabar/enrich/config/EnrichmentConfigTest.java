package org.khabar.enrich.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler;
import org.apache.kafka.streams.processor.FailOnInvalidTimestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichmentConfigTest {
    /** Every setting with a value other than its default: a new setting has to be added here, and so tested. */
    private static final Map<String, String> ALL_CHANGED = Map.ofEntries(
            Map.entry("application.id", "other-application"),
            Map.entry("bootstrap.servers", "broker:1234"),
            Map.entry("schema.registry.url", "https://registry:4321"),
            Map.entry("log.format", "json"),
            Map.entry("log.level", "debug"),
            Map.entry("http.host", "0.0.0.0"),
            Map.entry("http.port", "8080"),
            Map.entry("state.dir", "/var/lib/khabar"),
            Map.entry("state.slots", "8"),
            Map.entry("instance.prefix", "left"),
            Map.entry("threads", "7"),
            Map.entry("partitions", "24"),
            Map.entry("revise.retention.ms", "3600000"),
            Map.entry("separate.retention.ms", "10800000"),
            Map.entry("deduplicate.retention.ms", "7200000"),
            Map.entry("registry.patience.ms", "1500"),
            Map.entry("state.memory.bytes", "33554432"),
            Map.entry("entities.enabled", "false"),
            Map.entry("entities.onnx.dir", "/models/names"),
            Map.entry("close.timeout.ms", "5000"));

    @Test
    void shouldHaveDefaultsForAll() {
        var config = new EnrichmentConfig(Map.of());

        assertThat(config.bootstrapServers()).isEqualTo("localhost:9092");
        assertThat(config.registryUrl()).isEqualTo("http://localhost:8081");
        assertThat(config.registryClient()).isEmpty();
        assertThat(config.partitions()).isEqualTo(12);
        assertThat(config.reviseRetention()).isEqualTo(Duration.ofDays(30));
        assertThat(config.separateRetention()).isEqualTo(Duration.ofDays(30));
        assertThat(config.deduplicateRetention()).isEqualTo(Duration.ofDays(3));
        assertThat(config.registryPatience()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.entitiesEnabled()).isTrue();
        assertThat(config.entitiesOnnxDir()).isEmpty();
        assertThat(config.closeTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.streamsProperties())
                .containsEntry(StreamsConfig.APPLICATION_ID_CONFIG, "khabar-enrichment")
                .containsEntry(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2)
                .containsEntry(BoundedMemoryRocksDb.MEMORY_BYTES, 268_435_456L)
                .containsEntry(StreamsConfig.STATE_DIR_CONFIG, "/tmp/khabar-state");
    }

    @Test
    void shouldTakeEverySetting() {
        var config = new EnrichmentConfig(ALL_CHANGED);

        assertThat(config.bootstrapServers()).isEqualTo("broker:1234");
        assertThat(config.registryUrl()).isEqualTo("https://registry:4321");
        assertThat(config.partitions()).isEqualTo(24);
        assertThat(config.reviseRetention()).isEqualTo(Duration.ofHours(1));
        assertThat(config.separateRetention()).isEqualTo(Duration.ofHours(3));
        assertThat(config.deduplicateRetention()).isEqualTo(Duration.ofHours(2));
        assertThat(config.registryPatience()).isEqualTo(Duration.ofMillis(1_500));
        assertThat(config.entitiesEnabled()).isFalse();
        assertThat(config.entitiesOnnxDir()).contains(Path.of("/models/names"));
        assertThat(config.closeTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.stateDir()).isEqualTo(Path.of("/var/lib/khabar"));
        assertThat(config.stateSlots()).isEqualTo(8);
        assertThat(config.instancePrefix()).isEqualTo("left");
        assertThat(config.httpHost()).isEqualTo("0.0.0.0");
        assertThat(config.httpPort()).isEqualTo(8080);
        assertThat(config.streamsProperties())
                .containsEntry(StreamsConfig.APPLICATION_ID_CONFIG, "other-application")
                .containsEntry(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "broker:1234")
                .containsEntry(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 7)
                .containsEntry(StreamsConfig.STATE_DIR_CONFIG, "/var/lib/khabar")
                .containsEntry(BoundedMemoryRocksDb.MEMORY_BYTES, 33_554_432L);
    }

    @Test
    void shouldTestEverySetting() {
        var defaults = new EnrichmentConfig(Map.of()).values();
        var changed = new EnrichmentConfig(ALL_CHANGED).values();

        assertThat(ALL_CHANGED.keySet()).isEqualTo(defaults.keySet());
        assertThat(changed).allSatisfy((key, value) -> assertThat(value).as(key).isNotEqualTo(defaults.get(key)));
    }

    @ParameterizedTest
    @CsvSource({
        "application.id, ''",
        "bootstrap.servers, ''",
        "schema.registry.url, ''",
        "state.dir, ''",
        "state.slots, -1",
        "state.slots, 65",
        "instance.prefix, ''",
        "http.host, ''",
        "http.port, 65536",
        "log.format, xml",
        "log.level, chatty",
        "threads, 0",
        "threads, 257",
        "threads, two",
        "entities.enabled, perhaps",
        "partitions, 0",
        "partitions, 1001",
        "revise.retention.ms, 59999",
        "revise.retention.ms, 30d",
        "separate.retention.ms, 59999",
        "deduplicate.retention.ms, 59999",
        "registry.patience.ms, -1",
        "registry.patience.ms, 90001",
        "state.memory.bytes, 16777215",
        "close.timeout.ms, 999"
    })
    void shouldNameKeyAndValueOfABadSetting(String key, String value) {
        assertThatThrownBy(() -> new EnrichmentConfig(Map.of(key, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"thread", "Threads", "dedup.retention.ms", "kafka", "schema.registry", "processing.guarantee"})
    void shouldRefuseAKeyThatIsNotKnown(String key) {
        assertThatThrownBy(() -> new EnrichmentConfig(Map.of(key, "1")))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(
                        "Unknown setting " + key + " (given); known are application.id, bootstrap.servers, ")
                .hasMessageContaining("kafka.*")
                .hasMessageContaining("schema.registry.*");
    }

    @Test
    void shouldGiveAnInstanceInASlotItsFolderAndItsName() {
        var config = new EnrichmentConfig(Map.of("state.dir", "/var/lib/khabar", "state.slots", "4", "threads", "3"));

        var inSlot = config.inSlot(Path.of("/var/lib/khabar/slot-2"), "left-2");

        assertThat(inSlot.isStaticMember()).isTrue();
        assertThat(inSlot.streamsProperties())
                .containsEntry(StreamsConfig.STATE_DIR_CONFIG, "/var/lib/khabar/slot-2")
                .containsEntry("group.instance.id", "left-2")
                .containsEntry(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 3);
    }

    @Test
    void shouldHandSettingsUnderKafkasPrefixOn() {
        var config = new EnrichmentConfig(
                Map.of("kafka.commit.interval.ms", "250", "kafka.consumer.max.poll.records", "17"));

        assertThat(config.streamsProperties())
                .containsEntry("commit.interval.ms", "250")
                .containsEntry("consumer.max.poll.records", "17");
        assertThat(new StreamsConfig(config.streamsProperties()).getLong("commit.interval.ms"))
                .isEqualTo(250);
    }

    @Test
    void shouldLetOperatorsChooseHowMuchIsSentAndFetched() {
        var chosen =
                new StreamsConfig(new EnrichmentConfig(Map.of("kafka.batch.size", "1000", "kafka.fetch.min.bytes", "1"))
                        .streamsProperties());
        var shipped = new StreamsConfig(new EnrichmentConfig(Map.of()).streamsProperties());

        assertThat(chosen.getProducerConfigs("id")).containsEntry("batch.size", "1000");
        assertThat(chosen.getMainConsumerConfigs("group", "id", 1)).containsEntry("fetch.min.bytes", "1");
        assertThat(shipped.getProducerConfigs("id")).containsEntry("batch.size", 64 * 1024);
        assertThat(shipped.getMainConsumerConfigs("group", "id", 1)).containsEntry("fetch.min.bytes", 200_000);
    }

    @Test
    void shouldKeepNoPlaceInTheGroupForAnInstanceWithoutAName() {
        assertThat(new EnrichmentConfig(Map.of()).isStaticMember()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "consumer.", "main.consumer."})
    void shouldKeepThePlaceInTheGroupOfAnInstanceWithAName(String client) {
        var config = new EnrichmentConfig(Map.of("kafka." + client + "group.instance.id", "one"));

        assertThat(config.isStaticMember()).isTrue();
    }

    @Test
    void shouldLetATransactionLastLongerThanARegistryIsWaitedFor() {
        var config = new EnrichmentConfig(Map.of("registry.patience.ms", "45000"));

        assertThat(new StreamsConfig(config.streamsProperties()).getProducerConfigs("client"))
                .containsEntry("transaction.timeout.ms", 75_000);
    }

    @Test
    void shouldReachTheClusterAsAdministratorInTheSameWay() {
        var config = new EnrichmentConfig(Map.of("bootstrap.servers", "broker:1234", "kafka.security.protocol", "SSL"));

        assertThat(config.adminSettings())
                .containsEntry("bootstrap.servers", "broker:1234")
                .containsEntry("security.protocol", "SSL");
    }

    @Test
    void shouldHandSettingsUnderTheRegistrysPrefixOn() {
        var config = new EnrichmentConfig(Map.of("schema.registry.basic.auth.credentials.source", "URL"));

        assertThat(config.registryClient()).containsEntry("basic.auth.credentials.source", "URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "processing.guarantee",
                "ensure.explicit.internal.resource.naming",
                "auto.offset.reset",
                "consumer.auto.offset.reset",
                "main.consumer.auto.offset.reset",
                "consumer.isolation.level",
                "main.consumer.isolation.level",
                "producer.transaction.timeout.ms",
                "producer.max.request.size",
                "topic.max.message.bytes",
                "acks",
                "producer.acks",
                "producer.enable.idempotence",
                "enable.auto.commit",
                "rocksdb.config.setter",
                "deserialization.exception.handler",
                "default.deserialization.exception.handler",
                "processing.exception.handler",
                "production.exception.handler",
                "default.timestamp.extractor"
            })
    void shouldRefuseAnotherValueForWhatItsPromisesRestOn(String key) {
        assertThatThrownBy(() -> new EnrichmentConfig(Map.of("kafka." + key, "1")))
                .isInstanceOf(ConfigException.class)
                .hasMessage("Setting kafka." + key + " (given) cannot be set: what Khabar promises rests on it");
    }

    @ParameterizedTest
    @CsvSource({
        "application.id, application.id",
        "group.id, application.id",
        "bootstrap.servers, bootstrap.servers",
        "admin.bootstrap.servers, bootstrap.servers",
        "state.dir, state.dir",
        "num.stream.threads, threads",
        "khabar.state.memory.bytes, state.memory.bytes"
    })
    void shouldNameWhatIsToBeSetInsteadOfAKeyOfKafkas(String key, String instead) {
        assertThatThrownBy(() -> new EnrichmentConfig(Map.of("kafka." + key, "1")))
                .isInstanceOf(ConfigException.class)
                .hasMessage("Setting kafka." + key + " (given) cannot be set: set " + instead + " instead");
    }

    @Test
    void shouldBeUsableWithDefaultsWithAllChangedAndInASlot() {
        var config = new EnrichmentConfig(ALL_CHANGED);

        assertThatCode(new EnrichmentConfig(Map.of())::requireUsable).doesNotThrowAnyException();
        assertThatCode(config::requireUsable).doesNotThrowAnyException();
        assertThatCode(config.inSlot(Path.of("/x/slot-1"), "left-1")::requireUsable)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "kafka.security.protocol, FOO, Invalid value FOO for configuration security.protocol",
        "kafka.commit.interval.ms, soon, Invalid value soon for configuration commit.interval.ms",
        "kafka.consumer.max.poll.records, many, Invalid value many for configuration max.poll.records",
        "kafka.producer.linger.ms, soon, Invalid value soon for configuration linger.ms",
        "kafka.admin.retries, many, Invalid value many for configuration retries"
    })
    void shouldNotBeUsableWithWhatKafkaRefuses(String key, String value, String message) {
        var config = new EnrichmentConfig(Map.of(key, value));

        assertThatThrownBy(config::requireUsable)
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("Kafka refuses what is set behind kafka.: ")
                .hasMessageContaining(message);
    }

    @Test
    void shouldSkipNoRecordAndStampNoneAnew() {
        var streams = new StreamsConfig(new EnrichmentConfig(Map.of()).streamsProperties());

        assertThat(streams.deserializationExceptionHandler()).isInstanceOf(LogAndFailExceptionHandler.class);
        assertThat(streams.processingExceptionHandler()).isInstanceOf(LogAndFailProcessingExceptionHandler.class);
        assertThat(streams.productionExceptionHandler()).isInstanceOf(DefaultProductionExceptionHandler.class);
        assertThat(streams.defaultTimestampExtractor()).isInstanceOf(FailOnInvalidTimestamp.class);
    }

    @Test
    void shouldKeepItsPromisesInWhatTheClientsAreGiven() {
        var streams = new StreamsConfig(new EnrichmentConfig(Map.of()).streamsProperties());

        assertThat(streams.getMainConsumerConfigs("group", "client", 1))
                .containsEntry("auto.offset.reset", "earliest")
                .containsEntry("isolation.level", "read_committed");
        assertThat(streams.getProducerConfigs("client"))
                .containsEntry("transaction.timeout.ms", 60_000)
                .containsEntry("max.request.size", 4_194_304)
                .containsEntry("enable.idempotence", true);
        assertThat(streams.originals())
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("ensure.explicit.internal.resource.naming", true)
                .containsEntry("topic.max.message.bytes", 4_194_304)
                .containsEntry("rocksdb.config.setter", BoundedMemoryRocksDb.class);
    }
}
