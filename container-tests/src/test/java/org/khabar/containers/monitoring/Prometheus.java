package org.khabar.containers.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.MountableFile;

/** A Prometheus in a container, with the repository's rules. It sees the ports of this machine as its own. */
final class Prometheus implements AutoCloseable {
    /** As in docker-compose.yml. */
    private static final String IMAGE = "prom/prometheus:v2.42.0";

    private static final String FOLDER = "/etc/prometheus/";
    private static final JsonMapper JSON = new JsonMapper();

    private final GenericContainer<?> container;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private Prometheus(GenericContainer<?> container, int port) {
        this.container = container;
        this.port = port;
    }

    /** Starts it with the settings of the repository. */
    static Prometheus start(int port) {
        return start(port, MonitoringFiles.text(MonitoringFiles.PROMETHEUS.resolve("prometheus.yml")));
    }

    /**
     * Starts it.
     *
     * @param port of this machine that it listens on
     * @param settings what is in its prometheus.yml
     */
    static Prometheus start(int port, String settings) {
        @SuppressWarnings("resource") // closed with this
        var container = new GenericContainer<>(IMAGE)
                .withNetworkMode("host")
                .withCopyToContainer(Transferable.of(settings), FOLDER + "prometheus.yml")
                .withCopyFileToContainer(folder("rules"), FOLDER + "rules")
                .withCopyFileToContainer(folder("tests"), FOLDER + "tests")
                .withCommand(
                        "--config.file=" + FOLDER + "prometheus.yml",
                        "--storage.tsdb.path=/tmp/prometheus",
                        "--web.listen-address=127.0.0.1:" + port)
                .waitingFor(Wait.forLogMessage(".*Server is ready to receive web requests.*", 1));
        container.start();
        return new Prometheus(container, port);
    }

    private static MountableFile folder(String name) {
        return MountableFile.forHostPath(
                MonitoringFiles.PROMETHEUS.resolve(name).toAbsolutePath().normalize());
    }

    /** What {@code promtool} says in the container, where the files are in {@code /etc/prometheus}. */
    ExecResult promtool(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("promtool"));
        command.addAll(arguments);
        return container.execInContainer(command.toArray(String[]::new));
    }

    /**
     * The series that a query finds now; a number counts as one.
     *
     * @throws IllegalArgumentException when Prometheus does not understand the query
     */
    List<JsonNode> query(String expression) {
        var data = get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        var result = data.path("result");
        return data.path("resultType").asText().equals("vector")
                ? result.valueStream().toList()
                : List.of(JSON.createObjectNode().set("value", result));
    }

    /** What it says of the rules that it evaluates. */
    JsonNode rules() {
        return get("/api/v1/rules");
    }

    private JsonNode get(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try {
            var answer = JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (!answer.path("status").asText().equals("success")) {
                throw new IllegalArgumentException(answer.path("error").asText());
            }
            return answer.path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking Prometheus", e);
        }
    }

    @Override
    public void close() {
        container.close();
    }
}
