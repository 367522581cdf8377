package org.khabar.service.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.common.config.ConfigException;
import org.khabar.service.health.Condition;
import org.khabar.service.health.Health;
import org.khabar.service.settings.ServiceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers operators and their tools: {@code /health/live}, {@code /health/ready} (200, or 503 with the reason),
 * {@code /metrics} in Prometheus' text format, {@code /info}. Reads only; it is the JDK's own server, which is enough for a few
 * requests a second.
 */
public final class OperationsServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OperationsServer.class);

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;
    private static final String JSON = "application/json; charset=utf-8";
    private static final String PLAIN = "text/plain; charset=utf-8";

    /** A scrape that takes long must not keep a health check waiting. */
    private static final int THREADS = 3;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads;

    private OperationsServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts to listen.
     *
     * @param config where
     * @param health asked on each request
     * @param meters what {@code /metrics} shows
     * @param info what {@code /info} shows
     * @throws ConfigException when the port is taken or the address is not this machine's
     */
    public static OperationsServer start(
            ServiceConfig config, Health health, PrometheusMeterRegistry meters, ProgramInfo info) {
        var address = new InetSocketAddress(config.httpHost(), config.httpPort());
        try {
            var server = HttpServer.create(address, 0);
            var threads = Executors.newFixedThreadPool(THREADS, OperationsServer::daemon);
            server.setExecutor(threads);
            server.createContext("/health/live", conditions(health::alive));
            server.createContext("/health/ready", conditions(health::ready));
            server.createContext("/metrics", exchange -> metrics(exchange, meters));
            server.createContext("/info", exchange -> json(exchange, OK, info.fields()));
            server.createContext("/", OperationsServer::index);
            server.start();
            LOG.info(
                    "Health, metrics and info at http://{}:{}",
                    config.httpHost(),
                    server.getAddress().getPort());
            return new OperationsServer(server, threads);
        } catch (IOException e) {
            throw new ConfigException("Cannot listen at " + ServiceConfig.HTTP_HOST_CONFIG + "=" + config.httpHost()
                    + ", " + ServiceConfig.HTTP_PORT_CONFIG + "=" + config.httpPort() + ": " + e.getMessage());
        }
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private interface Conditions {
        List<Condition> now();
    }

    private static HttpHandler conditions(Conditions conditions) {
        return exchange -> {
            var now = conditions.now();
            boolean all = now.stream().allMatch(Condition::holds);
            var answer = new LinkedHashMap<String, Object>();
            answer.put("status", all ? "UP" : "DOWN");
            answer.put("conditions", now);
            json(exchange, all ? OK : UNAVAILABLE, answer);
        };
    }

    private static void metrics(HttpExchange exchange, PrometheusMeterRegistry meters) throws IOException {
        var accepted = exchange.getRequestHeaders().getFirst("Accept");
        var form = accepted != null && accepted.contains("application/openmetrics-text")
                ? "application/openmetrics-text; version=1.0.0; charset=utf-8"
                : "text/plain; version=0.0.4; charset=utf-8";
        answer(exchange, OK, form, meters.scrape(form));
    }

    private static void index(HttpExchange exchange) throws IOException {
        var isRoot = exchange.getRequestURI().getPath().equals("/");
        answer(exchange, isRoot ? OK : NOT_FOUND, PLAIN, "/health/live\n/health/ready\n/metrics\n/info\n");
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        try {
            answer(exchange, status, JSON, MAPPER.writeValueAsString(body) + "\n");
        } catch (JsonProcessingException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String form, String body) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
                return;
            }
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", form);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            if (method.equals("HEAD")) {
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "operations-http");
        thread.setDaemon(true);
        return thread;
    }
}
