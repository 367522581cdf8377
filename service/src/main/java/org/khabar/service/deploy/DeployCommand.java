package org.khabar.service.deploy;

import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.khabar.schema.registry.SubjectRegistrationException;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.settings.ExitCodes;
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
        var errors = spec.commandLine().getErr();
        try {
            var config = cluster.config();
            var out = spec.commandLine().getOut();
            TopicsCommand.create(config, topics, out);
            SchemasCommand.register(config, out);
            out.println("deployed");
            return ExitCodes.DONE;
        } catch (ConfigException e) {
            errors.println("khabar deploy: " + e.getMessage());
            return ExitCodes.WRONG_USAGE;
        } catch (KafkaException | SubjectRegistrationException e) {
            errors.println("khabar deploy: " + Causes.describe(e));
            return ExitCodes.FAILED;
        }
    }
}
