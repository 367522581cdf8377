package org.khabar.quickstart.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** What a node is told when it is one of several: as a broker alone is told, but everything is there three times. */
final class ClusterSettings {
    private static final String REPLICAS = "3";
    private static final String LEAST_IN_SYNC = "2";

    private ClusterSettings() {}

    /** A node: its number, its folder and its ports on 127.0.0.1. */
    record Node(int id, Path dataDirectory, int port, int controllerPort) {
        String voter() {
            return id + "@127.0.0.1:" + controllerPort;
        }
    }

    /**
     * The settings of one node.
     *
     * @param node whose
     * @param all all nodes of the cluster, this one too
     */
    static Properties of(Node node, List<Node> all) {
        var settings = BrokerSettings.of(node.dataDirectory(), node.port(), node.controllerPort());
        settings.setProperty("node.id", Integer.toString(node.id()));
        settings.remove("controller.quorum.bootstrap.servers");
        settings.setProperty(
                "controller.quorum.voters", all.stream().map(Node::voter).collect(Collectors.joining(",")));
        for (var topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.setProperty(topic + ".replication.factor", REPLICAS);
        }
        settings.setProperty("transaction.state.log.min.isr", LEAST_IN_SYNC);
        settings.setProperty("share.coordinator.state.topic.min.isr", LEAST_IN_SYNC);
        settings.setProperty("default.replication.factor", REPLICAS);
        settings.setProperty("min.insync.replicas", LEAST_IN_SYNC);
        return settings;
    }
}
