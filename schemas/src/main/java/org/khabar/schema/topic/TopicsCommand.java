package org.khabar.schema.topic;

import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The deploy steps for topics. */
@Command(
        name = "topics",
        description = "Creates the topics of the catalogue, or prints it.",
        mixinStandardHelpOptions = true,
        subcommands = {TopicsCommand.Create.class, TopicsCommand.Show.class})
public final class TopicsCommand {
    @Command(
            name = "create",
            description = "Creates the topics that the cluster does not have yet. Safe to repeat.",
            mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        @Option(
                names = "--bootstrap-servers",
                paramLabel = "HOST:PORT",
                description = "Brokers to start from; default localhost:9092.")
        private String bootstrapServers = "localhost:9092";

        @Option(names = "--partitions", paramLabel = "N", description = "Partitions of each; default 12.")
        private int partitions = Topic.DEFAULT_PARTITIONS;

        @Option(
                names = "--replication-factor",
                paramLabel = "N",
                description = "Copies of each partition; default is the cluster's.")
        private short replicationFactor = -1;

        @Override
        public Integer call() {
            try (var admin = Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
                new TopicCreator(admin)
                        .createMissing(partitions, replicationFactor)
                        .forEach(name -> spec.commandLine().getOut().println("created " + name));
                return 0;
            } catch (KafkaException e) {
                spec.commandLine().getErr().println("khabar topics create: " + e.getMessage());
                return 1;
            }
        }
    }

    @Command(name = "show", description = "Prints the catalogue of topics.", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        @Override
        public Integer call() {
            var out = spec.commandLine().getOut();
            out.print(TopicsTable.markdown());
            out.flush();
            return 0;
        }
    }
}
