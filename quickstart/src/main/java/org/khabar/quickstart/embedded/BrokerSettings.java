package org.khabar.quickstart.embedded;

import java.nio.file.Path;
import java.util.Properties;

/**
 * What a broker is told when it is alone on one machine: no replicas, few partitions and threads for the internal
 * topics (they are created at the first use, so fewer start faster), no waiting for more members of a group.
 */
final class BrokerSettings {
    /** Any number does; it stays the same so that a data directory can be used again. */
    static final int NODE_ID = 1;

    /** 4 MiB is the limit of producers and sinks; a batch of one such record has a header on top. */
    private static final int MAX_MESSAGE_BYTES = 4 * 1024 * 1024 + 64 * 1024;

    /** The cleaner's default is 128 MiB of heap; this holds 300,000 keys a pass (24 bytes a key, nine tenths full). */
    private static final int CLEANER_BUFFER_BYTES = 8 * 1024 * 1024;

    private BrokerSettings() {}

    /**
     * The settings of one start.
     *
     * @param dataDirectory where the broker keeps its logs
     * @param port of the clients' listener, on 127.0.0.1
     * @param controllerPort of the controller's listener, on 127.0.0.1
     * @return the properties, every value a string
     */
    static Properties of(Path dataDirectory, int port, int controllerPort) {
        var settings = new Properties();
        addQuorum(settings, port, controllerPort);
        addInternalTopics(settings);
        addLimits(settings);
        settings.setProperty("log.dirs", dataDirectory.toString());
        return settings;
    }

    private static void addQuorum(Properties settings, int port, int controllerPort) {
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE_ID));
        settings.setProperty("listeners", "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "CLIENTS://127.0.0.1:" + port);
        settings.setProperty("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "CLIENTS");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort);
    }

    private static void addInternalTopics(Properties settings) {
        for (var topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.setProperty(topic + ".replication.factor", "1");
            settings.setProperty(topic + ".num.partitions", "4");
        }
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // A topic that is not in the catalogue is a mistake here as it is in production.
        settings.setProperty("auto.create.topics.enable", "false");
    }

    private static void addLimits(Properties settings) {
        settings.setProperty("message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        settings.setProperty("replica.fetch.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(CLEANER_BUFFER_BYTES));
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        settings.setProperty("num.recovery.threads.per.data.dir", "2");
    }
}
