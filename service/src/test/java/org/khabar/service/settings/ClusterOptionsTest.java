package org.khabar.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.service.logging.LogLevel;
import picocli.CommandLine;

class ClusterOptionsTest {
    @TempDir
    private Path folder;

    @Test
    void shouldHaveDefaultsForAPersonsOwnMachine() {
        var config = read(Map.of());

        assertThat(config.bootstrapServers()).isEqualTo("localhost:9092");
        assertThat(config.registryUrl()).isEqualTo("http://localhost:8081");
        assertThat(config.logLevel()).isEqualTo(LogLevel.INFO);
        assertThat(config.kafkaClient()).isEqualTo(Map.of("bootstrap.servers", "localhost:9092"));
        assertThat(config.registryClient()).isEmpty();
    }

    @Test
    void shouldPreferCommandLineToEnvironmentToFileToDefaults() throws IOException {
        var file = Files.writeString(
                folder.resolve("khabar.properties"),
                "bootstrap.servers=file:1\nschema.registry.url=http://file\nlog.level=error\n");
        var environment =
                Map.of("KHABAR_BOOTSTRAP_SERVERS", "environment:1", "KHABAR_SCHEMA_REGISTRY_URL", "http://environment");

        var config = read(environment, "--config", file.toString(), "--bootstrap-servers", "command:1");

        assertThat(config.bootstrapServers()).isEqualTo("command:1");
        assertThat(config.registryUrl()).isEqualTo("http://environment");
        assertThat(config.logLevel()).isEqualTo(LogLevel.ERROR);
        assertThat(config.effective())
                .extracting(EffectiveSetting::place)
                .containsExactly(
                        "command line", "default", "file " + file, "environment variable KHABAR_SCHEMA_REGISTRY_URL");
    }

    @Test
    void shouldHandOnWhatBelongsToTheClients() {
        var config = read(
                Map.of("KHABAR_KAFKA_SASL_MECHANISM", "PLAIN"),
                "--set",
                "schema.registry.basic.auth.user.info=user:password");

        assertThat(config.kafkaClient()).containsEntry("sasl.mechanism", "PLAIN");
        assertThat(config.registryClient())
                .containsEntry("basic.auth.user.info", "user:password")
                .containsEntry("schema.registry.basic.auth.user.info", "user:password");
    }

    @Test
    void shouldNameKeyValuePlaceAndWhatIsAllowed() {
        assertThatThrownBy(() -> read(Map.of("KHABAR_LOG_LEVEL", "chatty")))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "Bad value of log.level: chatty (environment variable KHABAR_LOG_LEVEL); allowed is one of error,"
                                + " warn, info, debug");
    }

    @Test
    void shouldShowNoSecret() {
        var config = read(
                Map.of(),
                "--set",
                "kafka.sasl.jaas.config=required password=\"hush\"",
                "--set",
                "kafka.ssl.keystore.password=hush",
                "--set",
                "schema.registry.basic.auth.user.info=me:hush",
                "--set",
                "schema.registry.bearer.auth.token=hush",
                "--registry",
                "http://me:hush@registry:8081");

        assertThat(config.toString())
                .doesNotContain("hush")
                .contains("kafka.ssl.keystore.password=******", "http://******@registry:8081");
    }

    @Test
    void shouldShowWhatOnlySoundsSecret() {
        var config = read(
                Map.of(),
                "--set",
                "schema.registry.basic.auth.credentials.source=USER_INFO",
                "--set",
                "kafka.sasl.oauthbearer.token.endpoint.url=https://login",
                "--set",
                "kafka.consumer.max.poll.records=5");

        assertThat(config.toString()).contains("source=USER_INFO", "url=https://login", "records=5");
    }

    @Test
    void shouldNameTheRegistryWithoutItsPassword() {
        var config = read(Map.of(), "--registry", "http://me:hush@registry:8081");

        assertThat(config.registryName()).isEqualTo("http://******@registry:8081");
        assertThat(config.registryUrl()).isEqualTo("http://me:hush@registry:8081");
    }

    private static ClusterConfig read(Map<String, String> environment, String... arguments) {
        var options = new ClusterOptions(environment);
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("options", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .parseArgs(arguments);
        return options.config();
    }
}
