package org.khabar.containers;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.CommonClientConfigs;
import org.khabar.enrich.audit.AuditCommand;
import org.khabar.enrich.audit.AuditReport;
import org.khabar.schema.serde.AvroSerdes;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * A broker, a registry, topics and schemas, and two instances of the stream that share a volume for their state; in a network of
 * their own, under names and ports that nothing else has.
 */
final class Cluster implements AutoCloseable {
    /** The longest that anything takes to be worked off, after whatever was done to the cluster, on a machine that is busy. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String PARTITIONS = "4";
    private static final int INSTANCES = 2;
    private static final int STATE_MEGABYTES = 512;
    private static final int DATA_MEGABYTES = 1024;

    private final int brokerPort = Servers.freePort();
    private final int registryPort = Servers.freePort();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Network network;
    private final Disk state;
    private final Disk data;
    private final GenericContainer<?> broker;
    private final GenericContainer<?> registry;
    private final List<Program> instances = new ArrayList<>();

    /** Starts all of it, and returns when both instances are ready. */
    Cluster() {
        try {
            network = open(Network.newNetwork());
            state = open(new Disk(STATE_MEGABYTES));
            data = open(new Disk(DATA_MEGABYTES));
            broker = open(Servers.broker(network, brokerPort)
                    .withCreateContainerCmdModifier(command -> Objects.requireNonNull(command.getHostConfig())
                            .withMounts(List.of(data.at("/var/lib/kafka/data")))));
            registry = open(Servers.registry(network, registryPort));
            broker.start();
            registry.start();
            deploy();
            for (int number = 0; number < INSTANCES; number++) {
                instances.add(newInstance());
            }
            instances.forEach(Program::awaitReady);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private <T extends AutoCloseable> T open(T resource) {
        opened.push(resource);
        return resource;
    }

    private void deploy() {
        var ended = program(Image.ENRICHMENT_STREAM, "deploy", "--partitions", PARTITIONS)
                .run();
        if (ended.exitCode() != 0) {
            throw new IllegalStateException("deploy ended with " + ended);
        }
    }

    /** A program of this cluster, not started. */
    Program program(Image image, String... command) {
        return new Program(image, command)
                .withNetwork(network)
                .withEnv("KHABAR_BOOTSTRAP_SERVERS", Servers.BROKERS)
                .withEnv("KHABAR_SCHEMA_REGISTRY_URL", Servers.REGISTRY);
    }

    /** Starts one more instance of the stream, and returns when its container runs. */
    private Program newInstance() {
        var instance = open(program(Image.ENRICHMENT_STREAM)
                .withEnv("KHABAR_ENRICH_PARTITIONS", PARTITIONS)
                .withEnv("KHABAR_ENRICH_STATE_SLOTS", "4")
                .withEnv("KHABAR_ENRICH_STATE_MEMORY_BYTES", Integer.toString(64 << 20))
                .withMount(state.at("/var/lib/khabar"))
                .withHttp()
                .restarted());
        instance.waitingFor(Wait.forLogMessage(".*This instance is .*", 1));
        instance.start();
        return instance;
    }

    /** An instance of the stream, 0 or 1. */
    Program instance(int number) {
        return instances.get(number);
    }

    /** All instances. */
    List<Program> instances() {
        return List.copyOf(instances);
    }

    /** Removes the container of an instance that has ended, and starts a new one in its place. */
    Program replace(int number) {
        instances.get(number).close();
        instances.set(number, newInstance());
        return instances.get(number);
    }

    /** Where the instances keep their state. */
    Disk stateDisk() {
        return state;
    }

    /** Where the broker keeps its data. */
    Disk brokerDisk() {
        return data;
    }

    /** Whether the broker's process runs. */
    boolean isBrokerUp() {
        return broker.isRunning();
    }

    /** Ends the broker as the kernel does. */
    void killBroker() {
        DockerClientFactory.lazyClient()
                .killContainerCmd(broker.getContainerId())
                .exec();
    }

    /** Starts the broker that has ended. */
    void startBroker() {
        DockerClientFactory.lazyClient()
                .startContainerCmd(broker.getContainerId())
                .exec();
    }

    /** Stops the registry. */
    void stopRegistry() {
        DockerClientFactory.lazyClient()
                .stopContainerCmd(registry.getContainerId())
                .exec();
    }

    /** Starts the registry that has ended. */
    void startRegistry() {
        DockerClientFactory.lazyClient()
                .startContainerCmd(registry.getContainerId())
                .exec();
    }

    /** By which clients on this machine find the broker. */
    Map<String, Object> kafkaClient() {
        return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + brokerPort);
    }

    /** For what is on the topics. */
    AvroSerdes serdes() {
        return new AvroSerdes("http://localhost:" + registryPort + "/apis/ccompat/v7");
    }

    /** What an audit says now; articles may be on their way. */
    AuditReport audit() {
        return AuditCommand.audit(kafkaClient(), serdes());
    }

    /** Waits until all documents have their outcomes, each once, and returns the sums. */
    AuditReport settled() {
        return await("all documents accounted for")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(this::audit, AuditReport::isBalanced);
    }

    @Override
    public void close() {
        Removal.all(opened);
    }
}
