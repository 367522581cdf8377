package org.khabar.quickstart.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.RetriableException;
import org.khabar.quickstart.embedded.ClusterSettings.Node;

/**
 * Three real brokers that are also the controllers of their cluster, each a process of its own with its own folder and
 * ports. Everything is kept three times and is written when two have it, so that any one of them may be killed.
 */
public final class BrokerCluster implements AutoCloseable {
    private static final int BROKERS = 3;
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final int POLL_MS = 100;

    private final List<Node> nodes;
    private final List<BrokerProcess> processes = new ArrayList<>();
    private final Admin admin;

    private BrokerCluster(List<Node> nodes) {
        this.nodes = nodes;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    /**
     * Starts the three, and returns when each takes requests.
     *
     * @param folder where they keep their data and what they print
     */
    public static BrokerCluster start(Path folder) throws IOException, InterruptedException {
        var cluster = new BrokerCluster(nodes(folder));
        try {
            cluster.startAll(folder);
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private static List<Node> nodes(Path folder) throws IOException {
        var ports = ListeningPorts.find(2 * BROKERS);
        var nodes = new ArrayList<Node>();
        for (int id = 1; id <= BROKERS; id++) {
            nodes.add(new Node(id, folder.resolve("broker-" + id), ports.get(2 * id - 2), ports.get(2 * id - 1)));
        }
        return List.copyOf(nodes);
    }

    private void startAll(Path folder) throws IOException, InterruptedException {
        var clusterId = Uuid.randomUuid().toString();
        Files.createDirectories(folder);
        for (var node : nodes) {
            var settings = ClusterSettings.of(node, nodes);
            BrokerStorage.format(node.dataDirectory(), settings, clusterId);
            processes.add(process(node, settings, folder));
        }
        for (var process : processes) {
            process.start();
        }
        awaitAll();
    }

    private static BrokerProcess process(Node node, Properties settings, Path folder) throws IOException {
        var name = "broker-" + node.id();
        var settingsFile = BrokerStorage.store(settings, folder.resolve(name + ".properties"));
        return new BrokerProcess(settingsFile, folder.resolve(name + ".txt"));
    }

    private void awaitAll() throws InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (liveBrokers() < BROKERS) {
            requireAlive();
            if (System.nanoTime() > end) {
                throw new EmbeddedServiceException("the brokers did not start in time:" + printed());
            }
            Thread.sleep(POLL_MS);
        }
    }

    /** Fails if a broker has ended that was not killed, with what it printed. */
    private void requireAlive() {
        for (var process : processes) {
            if (!process.isAlive()) {
                throw new EmbeddedServiceException("a broker ended: " + process.printed());
            }
        }
    }

    /** Addresses of all three. */
    public String bootstrapServers() {
        return nodes.stream().map(node -> "127.0.0.1:" + node.port()).collect(Collectors.joining(","));
    }

    /** The numbers of the brokers. */
    public List<Integer> ids() {
        return nodes.stream().map(Node::id).toList();
    }

    /** Ends a broker as kill -9 does. */
    public void kill(int id) {
        processes.get(id - 1).kill();
    }

    /** Starts a broker that was killed, on the same data and ports; it takes requests some seconds later. */
    public void restart(int id) throws IOException {
        processes.get(id - 1).start();
    }

    /** Whether the others still count a broker in. */
    public boolean isMember(int id) throws InterruptedException {
        try {
            return admin.describeCluster().nodes().get().stream().anyMatch(node -> node.id() == id);
        } catch (ExecutionException e) {
            requireRetriable(e);
            return true;
        }
    }

    /** Whether all three are there and each has all records of every partition, those of Kafka's own topics too. */
    public boolean isWhole() throws InterruptedException {
        try {
            return liveBrokers() == BROKERS && topics().values().stream().allMatch(BrokerCluster::isWhole);
        } catch (ExecutionException e) {
            requireRetriable(e);
            return false;
        }
    }

    private static boolean isWhole(TopicDescription topic) {
        return topic.partitions().stream().allMatch(partition -> partition.isr().size() == BROKERS);
    }

    private Map<String, TopicDescription> topics() throws ExecutionException, InterruptedException {
        var names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        return admin.describeTopics(names).allTopicNames().get();
    }

    private int liveBrokers() throws InterruptedException {
        try {
            return admin.describeCluster().nodes().get().size();
        } catch (ExecutionException e) {
            requireRetriable(e);
            return 0;
        }
    }

    private static void requireRetriable(ExecutionException failure) {
        if (!(failure.getCause() instanceof RetriableException)) {
            throw new IllegalStateException("the brokers refuse to answer", failure);
        }
    }

    /** All that the brokers printed. */
    public String printed() {
        var text = new StringBuilder();
        for (int id = 1; id <= processes.size(); id++) {
            text.append("\nbroker ")
                    .append(id)
                    .append(":\n")
                    .append(processes.get(id - 1).printed());
        }
        return text.toString();
    }

    @Override
    public void close() {
        processes.forEach(BrokerProcess::close);
        admin.close(Duration.ZERO);
    }
}
