package org.khabar.quickstart.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class RegistryProcessIT {
    private static final AvroSchema SCHEMA = new AvroSchema(
            "{\"type\":\"record\",\"name\":\"Piece\",\"fields\":[{\"name\":\"title\",\"type\":\"string\"}]}");

    @Test
    void shouldGiveBackRegisteredSchemaToAnotherClient() throws Exception {
        try (var registry = RegistryProcess.start();
                var writer = new CachedSchemaRegistryClient(registry.url(), 10);
                var reader = new CachedSchemaRegistryClient(registry.url(), 10)) {
            int id = writer.register("pieces-value", SCHEMA);

            assertThat(reader.getSchemaById(id)).isEqualTo(SCHEMA);
            assertThat(reader.getAllSubjects()).containsExactly("pieces-value");
        }
    }

    @Test
    void shouldEndProcessWhenClosed() {
        var registry = RegistryProcess.start();
        var process = ProcessHandle.of(registry.pid()).orElseThrow();

        registry.close();

        assertThat(process.isAlive()).isFalse();
        assertThatThrownBy(() -> get(registry.url() + "/subjects")).isInstanceOf(ConnectException.class);
    }

    @Test
    void shouldEndProcessWhenParentIsKilled() throws Exception {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegistryParent.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var registryId = Long.parseLong(parent.inputReader().readLine());
        var registry = ProcessHandle.of(registryId).orElseThrow();

        parent.destroyForcibly().waitFor();

        assertThat(registry.onExit().get(300, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void shouldShowOutputWhenProgramEndsAtStart(@TempDir Path home) throws Exception {
        writeRunner(home, "org.example.NoSuchProgram");
        var distribution = RegistryDistribution.at(home);

        assertThatThrownBy(() -> RegistryProcess.start(distribution))
                .isInstanceOf(EmbeddedServiceException.class)
                .hasMessageContaining("ClassNotFoundException: org.example.NoSuchProgram");
    }

    @Test
    void shouldStartBrokerAndRegistryTogether() throws Exception {
        try (var services = EmbeddedServices.start()) {
            assertThat(get(services.registry().url() + "/subjects")).isEqualTo("[]");
            assertThat(services.broker().bootstrapServers()).startsWith("127.0.0.1:");
        }
    }

    private static String get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void writeRunner(Path home, String mainClass) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        var jar = home.resolve("apicurio-registry-app-0-runner.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }
}
