package org.khabar.ingest.config;

import static org.assertj.core.api.Assertions.assertThat;
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

class IngestConfigTest {
    @Test
    void shouldHaveDefaultsForAPersonsOwnMachine() {
        var config = IngestConfig.of(Map.of());

        assertThat(config.bootstrapServers()).isEqualTo("localhost:9092");
        assertThat(config.registryUrl()).isEqualTo("http://localhost:8081");
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.registrySettings()).isEmpty();
    }

    @Test
    void shouldTakeEverySetting() {
        var given = Map.of(
                "bootstrap.servers", "a:1,b:2",
                "schema.registry.url", "http://r",
                "connect.timeout.ms", "500",
                "watch.dir", "/news",
                "watch.ledger", "/state/ledger",
                "watch.settle.ms", "5000",
                "watch.poll.ms", "3000");

        var config = IngestConfig.of(given);

        assertThat(given.keySet()).isEqualTo(IngestConfig.definition().names());
        assertThat(config.bootstrapServers()).isEqualTo("a:1,b:2");
        assertThat(config.registryUrl()).isEqualTo("http://r");
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.watchDir()).isEqualTo(Path.of("/news"));
        assertThat(config.watchLedger()).isEqualTo(Path.of("/state/ledger"));
        assertThat(config.watchSettle()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.watchPoll()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void shouldAskForAFolderAndALedgerOnlyWhenTheyAreNeeded() {
        var config = IngestConfig.of(Map.of());

        assertThat(config.watchSettle()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.watchPoll()).isEqualTo(Duration.ofSeconds(1));
        assertThatThrownBy(config::watchDir).isInstanceOf(ConfigException.class).hasMessage("watch.dir must be set");
        assertThatThrownBy(config::watchLedger)
                .isInstanceOf(ConfigException.class)
                .hasMessage("watch.ledger must be set");
    }

    @ParameterizedTest
    @CsvSource({
        "bootstrap.server, x, unknown setting bootstrap.server; known are bootstrap.servers",
        "linger.ms, 5, unknown setting linger.ms; known are",
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

    @Test
    void shouldNeverLoseOrRepeatARecordUnlessToldTo() {
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
        var config = IngestConfig.of(Map.of("kafka.linger.ms", "5", "registry.basic.auth.user.info", "u:p"));

        assertThat(config.producerSettings()).containsEntry("linger.ms", "5").doesNotContainKey("kafka.linger.ms");
        assertThat(config.registrySettings()).containsExactly(entry("basic.auth.user.info", "u:p"));
    }

    @Test
    void shouldPreferCommandLineToEnvironmentToDefaults() {
        var environment = Map.of(
                "KHABAR_INGEST_BOOTSTRAP_SERVERS", "environment:1",
                "KHABAR_INGEST_KAFKA_LINGER_MS", "7",
                "KHABAR_INGEST_SCHEMA_REGISTRY_URL", "http://environment",
                "PATH", "/bin");

        var config = IngestConfig.of(environment, Map.of("bootstrap.servers", "command:1"));

        assertThat(config.bootstrapServers()).isEqualTo("command:1");
        assertThat(config.registryUrl()).isEqualTo("http://environment");
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.producerSettings()).containsEntry("linger.ms", "7");
    }
}
