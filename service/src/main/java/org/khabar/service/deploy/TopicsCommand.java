package org.khabar.service.deploy;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.khabar.schema.topic.TopicCreator;
import org.khabar.schema.topic.TopicsTable;
import org.khabar.service.settings.ClusterConfig;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

        @Mixin
        private ClusterOptions cluster = new ClusterOptions();

        @Mixin
        private TopicOptions topics = new TopicOptions();

        @Override
        public Integer call() {
            try {
                create(cluster.config(), topics, spec.commandLine().getOut());
                return ExitCodes.DONE;
            } catch (KafkaException e) {
                return Failures.report(spec, e);
            }
        }
    }

    /** Creates what is missing and prints its names. */
    static void create(ClusterConfig config, TopicOptions options, PrintWriter out) {
        try (var admin = Admin.create(config.kafkaClient())) {
            new TopicCreator(admin)
                    .createMissing(options.partitions(), options.replicationFactor())
                    .forEach(name -> out.println("created " + name));
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
            return ExitCodes.DONE;
        }
    }
}
