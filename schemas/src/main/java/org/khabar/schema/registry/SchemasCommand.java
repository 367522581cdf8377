package org.khabar.schema.registry;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.topic.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

        @Option(
                names = "--registry",
                paramLabel = "URL",
                defaultValue = "http://localhost:8081",
                description = "Registry that speaks Confluent's API; default ${DEFAULT-VALUE}.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String registry;

        @Override
        public Integer call() {
            var out = spec.commandLine().getOut();
            try {
                new SubjectRegistration(new AvroSerdes(registry).client())
                        .registerAll()
                        .forEach(done -> out.printf("%-28s id %d%n", done.subject(), done.schemaId()));
                return 0;
            } catch (SubjectRegistrationException e) {
                spec.commandLine().getErr().println("khabar schemas register: " + e.getMessage());
                return 1;
            }
        }
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
            PrintWriter out = spec.commandLine().getOut();
            for (var topic : Topics.all()) {
                topic.valueSchema()
                        .ifPresent(schema -> out.printf("// %s%n%s%n", topic.name(), PublishedForm.pretty(schema)));
            }
            return 0;
        }
    }
}
