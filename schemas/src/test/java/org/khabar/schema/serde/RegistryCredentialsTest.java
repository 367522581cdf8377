package org.khabar.schema.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The registry's client finds its ways to log in through service files, which have to come along with its classes. */
class RegistryCredentialsTest {
    @Test
    void shouldSendTheGivenUserToTheRegistry() throws Exception {
        var authorization = new AtomicReference<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("[]".getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        try {
            var serdes = new AvroSerdes(
                    "http://localhost:" + server.getAddress().getPort(),
                    Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "khabar:a secret"));

            assertThat(serdes.client().getAllSubjects()).isEmpty();
        } finally {
            server.stop(0);
        }

        var user = Base64.getEncoder().encodeToString("khabar:a secret".getBytes(UTF_8));
        assertThat(authorization).hasValue("Basic " + user);
    }
}
