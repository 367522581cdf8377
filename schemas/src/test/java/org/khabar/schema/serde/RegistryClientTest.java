package org.khabar.schema.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryClientTest {
    private static final int KNOWN = 7;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Schema schema =
            SchemaBuilder.record("Story").fields().requiredString("title").endRecord();
    private volatile boolean isRegistered = true;
    private HttpServer server;
    private RegistryClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var url = "http://localhost:" + server.getAddress().getPort();
        client = new RegistryClient(List.of(url), 10, List.of(new AvroSchemaProvider()), Map.of());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        var answer = isRegistered
                ? "{\"subject\": \"s\", \"version\": 1, \"id\": %d, \"schema\": \"\\\"string\\\"\"}".formatted(KNOWN)
                : "{\"error_code\": 40403, \"message\": \"Schema not found\"}";
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(isRegistered ? 200 : 404, answer.getBytes(UTF_8).length);
        exchange.getResponseBody().write(answer.getBytes(UTF_8));
        exchange.close();
    }

    @Test
    void shouldAskOnceForTheSchemaOfASubject() throws Exception {
        assertThat(idOf("stories-value")).isEqualTo(KNOWN);
        assertThat(idOf("stories-value")).isEqualTo(KNOWN);
        assertThat(idOf("letters-value")).isEqualTo(KNOWN);

        assertThat(asked).containsExactly("/subjects/stories-value", "/subjects/letters-value");
    }

    @Test
    void shouldAskAgainAfterReset() throws Exception {
        idOf("stories-value");
        client.reset();

        assertThat(idOf("stories-value")).isEqualTo(KNOWN);

        assertThat(asked).hasSize(2);
    }

    @Test
    void shouldAskAgainForWhatWasNotFound() throws Exception {
        isRegistered = false;
        assertThatThrownBy(() -> idOf("stories-value")).isInstanceOf(RestClientException.class);
        isRegistered = true;
        client.reset(); // Confluent's client remembers for a while what was not found

        assertThat(idOf("stories-value")).isEqualTo(KNOWN);
    }

    /** As the serializer asks: with a new wrapper each time. */
    private int idOf(String subject) throws IOException, RestClientException {
        return client.getId(subject, new AvroSchema(schema), false);
    }
}
