package org.khabar.service.deploy;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.kafka.common.config.ConfigException;
import org.khabar.schema.registry.PublishedForm;
import org.khabar.schema.registry.SubjectRegistration;
import org.khabar.schema.registry.SubjectRegistrationException;
import org.khabar.schema.topic.Topics;
import org.khabar.service.settings.ClusterConfig;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The deploy steps for schemas. */
@Command(
        name = "schemas",
        description = "Registers the schemas of all topics, or prints them.",
        mixinStandardHelpOptions = true,
        subcommands = {SchemasCommand.Register.class, SchemasCommand.Show.class})
public final class SchemasCommand {
    @Command(
            name = "register",
            description = "Puts every schema into the registry, with compatibility FULL_TRANSITIVE. Safe to repeat.",
            mixinStandardHelpOptions = true)
    static final class Register implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        @Mixin
        private ClusterOptions cluster = new ClusterOptions();

        @Override
        public Integer call() {
            try {
                register(cluster.config(), spec.commandLine().getOut());
                return ExitCodes.DONE;
            } catch (ConfigException | SubjectRegistrationException e) {
                return Failures.report(spec, e);
            }
        }
    }

    /** Registers all schemas and prints their subjects and ids. */
    static void register(ClusterConfig config, PrintWriter out) {
        new SubjectRegistration(config.serdes().client())
                .registerAll()
                .forEach(done -> out.printf("%-28s id %d%n", done.subject(), done.schemaId()));
    }

    @Command(
            name = "show",
            description = "Prints every topic's schema as it is registered.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        @Override
        public Integer call() {
            var out = spec.commandLine().getOut();
            for (var topic : Topics.all()) {
                topic.valueSchema()
                        .ifPresent(schema -> out.printf("// %s%n%s%n", topic.name(), PublishedForm.pretty(schema)));
            }
            return ExitCodes.DONE;
        }
    }
}
