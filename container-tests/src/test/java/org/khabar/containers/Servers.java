package org.khabar.containers;

import com.github.dockerjava.api.model.HostConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * The broker and the registry that programs are tested against, set up as in docker-compose.yml; only smaller. Their ports on
 * this machine stay the same when they are started again, as clients expect.
 */
final class Servers {
    /** Address of the broker for containers of its network. */
    static final String BROKERS = "kafka:29092";

    /** Address of the registry for containers of its network. */
    static final String REGISTRY = "http://registry:8080/apis/ccompat/v7";

    /** For JVMs: a test is over before what their full compiler does pays. */
    static final String QUICK_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private static final long BROKER_MEMORY_BYTES = 1L << 30;
    private static final long REGISTRY_MEMORY_BYTES = 768L << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Servers() {}

    /**
     * A broker, not started.
     *
     * @param network where it is called kafka
     * @param port on this machine
     */
    static GenericContainer<?> broker(Network network, int port) {
        var broker = new GenericContainer<>(DockerImageName.parse("apache/kafka:4.3.1"))
                .withNetwork(network)
                .withNetworkAliases("kafka")
                .withEnv(brokerSettings(port))
                .withExposedPorts(9092)
                .withStartupTimeout(PATIENCE)
                .withCreateContainerCmdModifier(command -> limit(command.getHostConfig(), BROKER_MEMORY_BYTES));
        broker.setPortBindings(List.of("127.0.0.1:" + port + ":9092"));
        return broker;
    }

    private static Map<String, String> brokerSettings(int port) {
        var settings = new HashMap<String, String>();
        settings.put("KAFKA_NODE_ID", "1");
        settings.put("KAFKA_PROCESS_ROLES", "broker,controller");
        settings.put("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@kafka:9093");
        settings.put("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER");
        settings.put("KAFKA_INTER_BROKER_LISTENER_NAME", "INTERNAL");
        settings.put("KAFKA_LISTENERS", "INTERNAL://:29092,HOST://:9092,CONTROLLER://:9093");
        settings.put("KAFKA_ADVERTISED_LISTENERS", "INTERNAL://" + BROKERS + ",HOST://localhost:" + port);
        settings.put("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "INTERNAL:PLAINTEXT,HOST:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("KAFKA_LOG_DIRS", "/var/lib/kafka/data");
        settings.put("KAFKA_HEAP_OPTS", "-Xms256m -Xmx512m");
        settings.put("KAFKA_OPTS", QUICK_COMPILER_ONLY);
        settings.put("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        settings.put("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1");
        settings.put("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4");
        settings.put("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1");
        settings.put("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1");
        settings.put("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4");
        settings.put("KAFKA_MESSAGE_MAX_BYTES", "4194304");
        return settings;
    }

    /**
     * A registry that keeps its data on the broker, not started.
     *
     * @param network where it is called registry
     * @param port on this machine
     */
    static GenericContainer<?> registry(Network network, int port) {
        var registry = new GenericContainer<>(DockerImageName.parse("apicurio/apicurio-registry:3.0.9"))
                .withNetwork(network)
                .withNetworkAliases("registry")
                .withEnv("APICURIO_STORAGE_KIND", "kafkasql")
                .withEnv("APICURIO_KAFKASQL_BOOTSTRAP_SERVERS", BROKERS)
                .withEnv("JAVA_MAX_MEM_RATIO", "60")
                .withEnv("JAVA_TOOL_OPTIONS", QUICK_COMPILER_ONLY)
                .withExposedPorts(8080)
                .waitingFor(Wait.forHttp("/health/ready").forPort(8080))
                .withStartupTimeout(PATIENCE)
                .withCreateContainerCmdModifier(command -> limit(command.getHostConfig(), REGISTRY_MEMORY_BYTES));
        registry.setPortBindings(List.of("127.0.0.1:" + port + ":8080"));
        return registry;
    }

    private static void limit(@Nullable HostConfig host, long memoryBytes) {
        Objects.requireNonNull(host).withMemory(memoryBytes);
    }

    /** A port of this machine that nobody uses now. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
