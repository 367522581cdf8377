package org.khabar.quickstart.embedded;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker and its KRaft controller in this JVM, on ports of 127.0.0.1. It takes requests when
 * {@code start} returns; when {@link #close} returns, it is gone with its threads.
 *
 * <p>Several may run side by side, each with its own data directory. Brokers that use one data directory one after
 * the other keep topics, records and committed offsets, also when the former one was killed and when the ports change.
 *
 * <p>What Kafka's metrics library leaves behind for the life of the JVM are two daemon threads,
 * {@code metrics-meter-tick-thread-1} and {@code -2}, shared by all brokers.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** A free port may be lost to another program before the broker binds it; three in a row are no accident. */
    private static final int MAX_ATTEMPTS = 3;

    private final KafkaRaftServer server;
    private final int port;
    private final Path dataDirectory;
    private final @Nullable TemporaryDirectory temporary;

    private EmbeddedBroker(
            KafkaRaftServer server, int port, Path dataDirectory, @Nullable TemporaryDirectory temporary) {
        this.server = server;
        this.port = port;
        this.dataDirectory = dataDirectory;
        this.temporary = temporary;
    }

    /**
     * Starts a broker that keeps its data in a temporary directory and removes it when closed.
     *
     * @return the running broker
     * @throws EmbeddedServiceException if it does not start
     */
    public static EmbeddedBroker start() {
        var temporary = TemporaryDirectory.create("khabar-broker-");
        try {
            return startOnFreePort(temporary.path(), temporary);
        } catch (RuntimeException e) {
            temporary.close();
            throw e;
        }
    }

    /**
     * Starts a broker on a free port.
     *
     * @param dataDirectory where it finds and leaves its data; made and formatted if need be
     * @return the running broker
     * @throws EmbeddedServiceException if it does not start
     */
    public static EmbeddedBroker start(Path dataDirectory) {
        return startOnFreePort(dataDirectory, null);
    }

    /**
     * Starts a broker on a given port, so that the clients of a former one find it again.
     *
     * @param dataDirectory where it finds and leaves its data; made and formatted if need be
     * @param port for its clients, on 127.0.0.1
     * @return the running broker
     * @throws EmbeddedServiceException if it does not start, for instance because the port is taken
     */
    public static EmbeddedBroker start(Path dataDirectory, int port) {
        return start(dataDirectory, port, null);
    }

    /**
     * Where clients connect.
     *
     * @return host and port, as in the clients' setting {@code bootstrap.servers}
     */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /**
     * The port of {@link #bootstrapServers}.
     *
     * @return a TCP port of 127.0.0.1
     */
    public int port() {
        return port;
    }

    /**
     * Where the broker keeps its data.
     *
     * @return a directory; a temporary one is gone after {@link #close}
     */
    public Path dataDirectory() {
        return dataDirectory;
    }

    /** Stops the broker, waits until it is down, and removes its data if they are temporary. Closing twice is fine. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (temporary != null) {
            temporary.close();
        }
    }

    private static EmbeddedBroker startOnFreePort(Path dataDirectory, @Nullable TemporaryDirectory temporary) {
        for (int attempt = 1; ; attempt++) {
            try {
                return start(dataDirectory, FreePort.find(), temporary);
            } catch (EmbeddedServiceException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static EmbeddedBroker start(Path dataDirectory, int port, @Nullable TemporaryDirectory temporary) {
        var settings = BrokerSettings.of(dataDirectory, port, FreePort.find());
        BrokerStorage.format(dataDirectory, settings);
        KafkaRaftServer server = null;
        try {
            server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, port, dataDirectory, temporary);
        } catch (RuntimeException e) {
            if (server != null) {
                server.shutdown();
                server.awaitShutdown();
            }
            throw new EmbeddedServiceException(
                    "the broker did not start on port " + port + " with data in " + dataDirectory + ": "
                            + rootCause(e).getMessage(),
                    e);
        }
    }

    private static Throwable rootCause(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : rootCause(cause);
    }
}
