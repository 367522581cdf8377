package org.khabar.service.deploy;

import org.khabar.schema.topic.Topic;
import picocli.CommandLine.Option;

/** How topics are to be created; a picocli mixin. */
final class TopicOptions {
    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Partitions of each; default 12. The stream's setting partitions must be the same.")
    private int partitions = Topic.DEFAULT_PARTITIONS;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            description = "Copies of each partition; default is the cluster's.")
    private short replicationFactor = -1;

    int partitions() {
        return partitions;
    }

    short replicationFactor() {
        return replicationFactor;
    }
}
