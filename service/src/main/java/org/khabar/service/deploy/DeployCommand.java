package org.khabar.service.deploy;

import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.khabar.schema.registry.SubjectRegistrationException;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All deploy steps, as a deployment runs them once before the programs. */
@Command(
        name = "deploy",
        description = {
            "Creates the topics that are missing and registers the schemas of all.",
            "Safe to repeat; run it before the programs of a new version are started."
        },
        mixinStandardHelpOptions = true)
public final class DeployCommand implements Callable<Integer> {
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
            var config = cluster.config();
            var out = spec.commandLine().getOut();
            TopicsCommand.create(config, topics, out);
            SchemasCommand.register(config, out);
            out.println("deployed");
            return ExitCodes.DONE;
        } catch (KafkaException | SubjectRegistrationException e) {
            return Failures.report(spec, e);
        }
    }
}
