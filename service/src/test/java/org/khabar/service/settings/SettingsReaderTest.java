package org.khabar.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
    private static final Program<?> ENRICH =
            new Program<>("enrich", "Enrichment", ServiceConfig.define(1234), OwnedSettings.SHARED, TestConfig::new);

    private final SettingsReader reader = new SettingsReader(ENRICH);

    @TempDir
    private Path folder;

    @Test
    void shouldReadSharedVariablesAndItsOwn() {
        var settings = reader.environment(Map.of(
                "KHABAR_BOOTSTRAP_SERVERS", "broker:1",
                "KHABAR_KAFKA_SECURITY_PROTOCOL", "SSL",
                "KHABAR_ENRICH_HTTP_PORT", "80",
                "KHABAR_INGEST_HTTP_PORT", "90",
                "KHABAR_JVM_OPTIONS", "-Xmx1g",
                "KHABAR_VERSION", "0.1.0",
                "KHABAR_SETTINGS", "./khabar.env",
                "PATH", "/bin"));

        assertThat(settings.values())
                .containsOnly(
                        entry("bootstrap.servers", "broker:1"),
                        entry("kafka.security.protocol", "SSL"),
                        entry("http.port", "80"));
    }

    @Test
    void shouldPreferItsOwnVariableToTheSharedOne() {
        var settings = reader.environment(
                Map.of("KHABAR_ENRICH_BOOTSTRAP_SERVERS", "own:1", "KHABAR_BOOTSTRAP_SERVERS", "shared:1"));

        assertThat(settings.values()).containsExactly(entry("bootstrap.servers", "own:1"));
    }

    @Test
    void shouldTakeAnEmptyVariableForNone() {
        assertThat(reader.environment(Map.of("KHABAR_LOG_LEVEL", "")).given()).isEmpty();
    }

    @Test
    void shouldRefuseAVariableThatNamesNoSetting() {
        assertThatThrownBy(() -> reader.environment(Map.of("KHABAR_LOG_LEVLE", "info")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("KHABAR_LOG_LEVLE")
                .hasMessageContaining("log.level");
        assertThatThrownBy(() -> reader.environment(Map.of("KHABAR_ENRICH_HTTP_PROT", "1")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("http.prot")
                .hasMessageContaining("KHABAR_ENRICH_HTTP_PROT");
    }

    @Test
    void shouldSayWhereASettingOfOneProgramBelongs() {
        assertThatThrownBy(() -> reader.environment(Map.of("KHABAR_HTTP_PORT", "1")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("KHABAR_ENRICH_HTTP_PORT");
    }

    @Test
    void shouldReadASecretFromTheFileThatAVariableNames() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "user:password\n");

        var settings =
                reader.environment(Map.of("KHABAR_SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO__FILE", secret.toString()));

        assertThat(settings.values()).containsExactly(entry("schema.registry.basic.auth.user.info", "user:password"));
    }

    @Test
    void shouldNameTheVariableWhoseFileIsNotThere() {
        assertThatThrownBy(() -> reader.environment(Map.of("KHABAR_LOG_LEVEL__FILE", "/no/such/file")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("KHABAR_LOG_LEVEL__FILE")
                .hasMessageContaining("/no/such/file");
    }

    @Test
    void shouldRefuseAValueBesideItsFile() {
        assertThatThrownBy(() -> reader.environment(
                        Map.of("KHABAR_LOG_LEVEL", "info", "KHABAR_LOG_LEVEL__FILE", "/no/such/file")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("KHABAR_LOG_LEVEL and KHABAR_LOG_LEVEL__FILE");
    }

    @Test
    void shouldTakeAFileBesideAnEmptyVariable() throws IOException {
        var file = Files.writeString(folder.resolve("level"), "debug\n");

        var settings = reader.environment(Map.of("KHABAR_LOG_LEVEL", "", "KHABAR_LOG_LEVEL__FILE", file.toString()));

        assertThat(settings.values()).containsExactly(entry("log.level", "debug"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "hunter2\u0000"})
    void shouldNotPrintASecretThatStandsWhereItsFileBelongs(String secret) {
        assertThatThrownBy(() -> reader.environment(Map.of("KHABAR_KAFKA_SSL_KEY_PASSWORD__FILE", secret)))
                .isInstanceOf(ConfigException.class)
                .hasMessage("Environment variable KHABAR_KAFKA_SSL_KEY_PASSWORD__FILE names a file that cannot be read:"
                        + " there is none of that name");
    }

    @Test
    void shouldReadAFileThatServesAllPrograms() throws IOException {
        var file = Files.writeString(
                folder.resolve("khabar.properties"),
                "bootstrap.servers=broker:1\nenrich.http.port=80\ningest.http.port=90\nlog.level = debug \n");

        assertThat(reader.file(file).values())
                .containsOnly(
                        entry("bootstrap.servers", "broker:1"), entry("http.port", "80"), entry("log.level", "debug"));
    }

    @Test
    void shouldRefuseAFileThatIsNotThereOrHasAnUnknownKey() throws IOException {
        var file = Files.writeString(folder.resolve("khabar.properties"), "threads=2\n");

        assertThatThrownBy(() -> reader.file(folder.resolve("none")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("none");
        assertThatThrownBy(() -> reader.file(file))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("Unknown setting threads (file " + file + ")");
    }

    private static final class TestConfig extends ServiceConfig {
        TestConfig(Program<?> program, Settings settings) {
            super(program, settings);
        }
    }
}
