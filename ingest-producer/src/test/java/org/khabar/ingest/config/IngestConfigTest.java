package org.khabar.ingest.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.service.logging.LogFormat;
import org.khabar.service.logging.LogLevel;

class IngestConfigTest {
    /** Every setting with a value other than its default: a new setting has to be added here, and so tested. */
    private static final Map<String, String> ALL_CHANGED = Map.ofEntries(
            entry("bootstrap.servers", "a:1,b:2"),
            entry("schema.registry.url", "http://r"),
            entry("log.format", "json"),
            entry("log.level", "error"),
            entry("http.host", "0.0.0.0"),
            entry("http.port", "8080"),
            entry("connect.timeout.ms", "500"),
            entry("watch.dir", "/news"),
            entry("watch.ledger", "/state/ledger"),
            entry("watch.settle.ms", "5000"),
            entry("watch.poll.ms", "3000"));

    @Test
    void shouldHaveDefaultsForAPersonsOwnMachine() {
        var config = IngestConfig.of(Map.of());

        assertThat(config.bootstrapServers()).isEqualTo("localhost:9092");
        assertThat(config.registryUrl()).isEqualTo("http://localhost:8081");
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.registryClient()).isEmpty();
        assertThat(config.httpHost()).isEqualTo("127.0.0.1");
        assertThat(config.httpPort()).isEqualTo(8083);
    }

    @Test
    void shouldTakeEverySetting() {
        var config = IngestConfig.of(ALL_CHANGED);

        assertThat(config.bootstrapServers()).isEqualTo("a:1,b:2");
        assertThat(config.registryUrl()).isEqualTo("http://r");
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.watchDir()).isEqualTo(Path.of("/news"));
        assertThat(config.watchLedger()).isEqualTo(Path.of("/state/ledger"));
        assertThat(config.watchSettle()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.watchPoll()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.httpHost()).isEqualTo("0.0.0.0");
        assertThat(config.httpPort()).isEqualTo(8080);
        assertThat(config.logFormat()).isEqualTo(LogFormat.JSON);
        assertThat(config.logLevel()).isEqualTo(LogLevel.ERROR);
    }

    @Test
    void shouldTestEverySetting() {
        var defaults = IngestConfig.of(Map.of()).values();
        var changed = IngestConfig.of(ALL_CHANGED).values();

        assertThat(ALL_CHANGED.keySet()).isEqualTo(defaults.keySet());
        assertThat(changed).allSatisfy((key, value) -> assertThat(value).as(key).isNotEqualTo(defaults.get(key)));
    }

    @Test
    void shouldAskForAFolderAndALedgerOnlyWhenTheyAreNeeded() {
        var config = IngestConfig.of(Map.of());

        assertThat(config.watchSettle()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.watchPoll()).isEqualTo(Duration.ofSeconds(1));
        assertThatThrownBy(config::watchDir)
                .isInstanceOf(ConfigException.class)
                .hasMessage("watch.dir must be set (in the environment: KHABAR_INGEST_WATCH_DIR)");
        assertThatThrownBy(config::watchLedger)
                .isInstanceOf(ConfigException.class)
                .hasMessage("watch.ledger must be set (in the environment: KHABAR_INGEST_WATCH_LEDGER)");
    }

    @ParameterizedTest
    @CsvSource({
        "bootstrap.server, x, Unknown setting bootstrap.server (given); known are bootstrap.servers",
        "linger.ms, 5, Unknown setting linger.ms (given); known are",
        "bootstrap.servers, '', bootstrap.servers",
        "schema.registry.url, '', schema.registry.url",
        "connect.timeout.ms, soon, connect.timeout.ms",
        "connect.timeout.ms, 5, connect.timeout.ms"
    })
    void shouldNameTheSettingThatIsWrong(String key, String value, String message) {
        assertThatThrownBy(() -> IngestConfig.of(Map.of(key, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acks",
                "enable.idempotence",
                "max.in.flight.requests.per.connection",
                "max.request.size",
                "transactional.id",
                "producer.acks"
            })
    void shouldRefuseAnotherValueForWhatDeliveryRestsOn(String key) {
        assertThatThrownBy(() -> IngestConfig.of(Map.of("kafka." + key, "0")))
                .isInstanceOf(ConfigException.class)
                .hasMessage("Setting kafka." + key + " (given) cannot be set: what Khabar promises rests on it");
    }

    @Test
    void shouldRefuseBrokersThatAreSetTwice() {
        assertThatThrownBy(() -> IngestConfig.of(Map.of("kafka.bootstrap.servers", "b:1")))
                .isInstanceOf(ConfigException.class)
                .hasMessageEndingWith("set bootstrap.servers instead");
    }

    @Test
    void shouldBeUsableWithDefaultsAndWithAllChanged() {
        assertThatCode(IngestConfig.of(Map.of())::requireUsable).doesNotThrowAnyException();
        assertThatCode(IngestConfig.of(ALL_CHANGED)::requireUsable).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "kafka.security.protocol, FOO, Invalid value FOO for configuration security.protocol",
        "kafka.linger.ms, soon, Invalid value soon for configuration linger.ms",
        "watch.dir, /news, watch.ledger must be set",
        "watch.ledger, /state/ledger, watch.dir must be set"
    })
    void shouldNotBeUsableWithWhatItsPartsRefuse(String key, String value, String message) {
        var config = IngestConfig.of(Map.of(key, value));

        assertThatThrownBy(config::requireUsable)
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/news/ledger", "/news/x/ledger", "/news", "/state/../news/ledger"})
    void shouldRefuseALedgerInTheFolder(String ledger) {
        var config = IngestConfig.of(Map.of("watch.dir", "/news", "watch.ledger", ledger));

        assertThatThrownBy(config::requireUsable)
                .isInstanceOf(ConfigException.class)
                .hasMessage("The file watch.ledger=" + ledger + " must not lie in the folder watch.dir=/news");
    }

    @Test
    void shouldNeverLoseOrRepeatARecord() {
        assertThat(IngestConfig.of(Map.of()).producerSettings())
                .contains(
                        entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092"),
                        entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        entry(ProducerConfig.ACKS_CONFIG, "all"),
                        entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                        entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024),
                        entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd"));
    }

    @Test
    void shouldBeSettingsThatTheProducerKnows() {
        assertThat(IngestConfig.of(Map.of()).producerSettings().keySet()).isSubsetOf(ProducerConfig.configNames());
    }

    @Test
    void shouldHandSettingsOnByTheirPrefix() {
        var config = IngestConfig.of(Map.of("kafka.linger.ms", "5", "schema.registry.basic.auth.user.info", "u:p"));

        assertThat(config.producerSettings()).containsEntry("linger.ms", "5").doesNotContainKey("kafka.linger.ms");
        assertThat(config.registryClient()).containsEntry("basic.auth.user.info", "u:p");
    }
}
