package org.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khabar.schema.serde.AvroSerdes;

class PreflightTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile int failure = 503;
    private HttpServer registry;

    @BeforeEach
    void listen() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", this::answer);
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    void shouldWaitForARegistryThatComesBack() {
        failures.set(2);

        assertThatCode(() -> check(PATIENCE)).doesNotThrowAnyException();
        assertThat(questions).hasValueGreaterThan(2);
    }

    @Test
    void shouldNameTheRegistryThatStaysAway() {
        failures.set(Integer.MAX_VALUE);

        assertThatThrownBy(() -> check(Duration.ZERO))
                .isInstanceOf(PreflightException.class)
                .hasMessageStartingWith("The schema registry does not answer at " + url());
    }

    @Test
    void shouldNotWaitWhenTheCredentialsAreRefused() {
        failures.set(Integer.MAX_VALUE);
        failure = 401;

        assertThatThrownBy(() -> check(PATIENCE))
                .isInstanceOf(PreflightException.class)
                .hasMessageStartingWith("The schema registry at " + url() + " refuses the credentials");
        assertThat(questions).hasValue(1);
    }

    private void check(Duration patience) {
        var client = new AvroSerdes(url(), Map.of("max.retries", 0)).client();
        Preflight.checkSchemas(client, url(), patience);
    }

    private String url() {
        return "http://localhost:" + registry.getAddress().getPort();
    }

    // What the registry says of a schema that it has, or that it is unwell.
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            questions.incrementAndGet();
            boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            var body = (fails ? "{\"error_code\": 50301, \"message\": \"unwell\"}" : "{\"id\": 1, \"version\": 1}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(fails ? failure : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
