package org.khabar.enrich.reset;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.reset.ResetPlan.StateFolder;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import org.khabar.service.terminal.Moment;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Resets the stream. */
@Command(
        name = "reset",
        description = {
            "Makes the enrichment stream forget, so that it reads articles.raw again.",
            "Without --execute it only says what it would delete. All instances have to be stopped."
        },
        mixinStandardHelpOptions = true)
public final class ResetCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            description = "The stream's application.id; default is that of the settings.")
    private @Nullable String applicationId;

    @ArgGroup
    private Position position = new Position();

    @Option(
            names = "--outputs",
            description = "Deletes the records of the output topics too, so that the sums of khabar audit hold again.")
    private boolean outputs;

    @Option(
            names = "--state-dir",
            paramLabel = "FOLDER",
            description = "A state.dir on this machine whose state of the application is deleted; repeatable.")
    private List<Path> stateDirs = List.of();

    @Option(names = "--execute", description = "Does it.")
    private boolean execute;

    private static final class Position {
        @Option(names = "--to-earliest", description = "Reads articles.raw from its beginning; the default.")
        private boolean toEarliest;

        @Option(
                names = "--to-time",
                paramLabel = "TIME",
                converter = Moment.class,
                description = "Reads what was published then or later; " + Moment.FORMS + ".")
        private @Nullable Instant toTime;

        @Option(names = "--to-end", description = "Reads only what comes after the reset.")
        private boolean toEnd;

        StartPosition start() {
            if (toTime != null) {
                return new StartPosition.At(toTime);
            }
            return toEnd && !toEarliest ? new StartPosition.Latest() : new StartPosition.Earliest();
        }
    }

    @Override
    public Integer call() {
        requireStateDirs();
        try {
            var config = cluster.config(EnrichmentConfig.PROGRAM);
            var application =
                    applicationId == null ? config.getString(EnrichmentConfig.APPLICATION_ID_CONFIG) : applicationId;
            try (var admin = Admin.create(config.kafkaClient())) {
                return reset(admin, application);
            }
        } catch (KafkaException | UncheckedIOException e) {
            return Failures.report(spec, e);
        }
    }

    // A misspelt one would be left as it is, and an instance that starts with it spoils what was read again.
    private void requireStateDirs() {
        for (var stateDir : stateDirs) {
            if (!Files.isDirectory(stateDir)) {
                throw new ParameterException(spec.commandLine(), "--state-dir " + stateDir + " is no folder here");
            }
        }
    }

    private int reset(Admin admin, String application) {
        var out = spec.commandLine().getOut();
        var folders = stateDirs.stream()
                .flatMap(stateDir -> StateFolders.of(stateDir, application).stream())
                .toList();
        var plan = new ResetPlanner(admin, application).plan(position.start(), outputs, folders);
        ResetText.of(plan).forEach(out::println);
        var obstacles = obstacles(plan);
        if (!obstacles.isEmpty()) {
            obstacles.forEach(obstacle -> Failures.complain(spec, obstacle));
            return ExitCodes.FAILED;
        }
        if (!execute) {
            out.println("Nothing was changed; --execute does it.");
            return ExitCodes.DONE;
        }
        try {
            new Resetter(admin, out::println).carryOut(plan);
        } catch (KafkaException | UncheckedIOException e) {
            Failures.complain(spec, "not finished; run it again before the stream is started");
            throw e;
        }
        out.println("Done. The stream can be started.");
        return ExitCodes.DONE;
    }

    private static List<String> obstacles(ResetPlan plan) {
        if (!plan.isAllowed()) {
            return List.of("the group " + plan.applicationId() + " has members: " + String.join(", ", plan.members())
                    + "; stop all instances. One that was killed, or that keeps its place as with state.slots, counts until its"
                    + " session timeout is over");
        }
        return plan.folders().stream()
                .map(StateFolder::path)
                .filter(StateFolders::isInUse)
                .map(folder -> "an instance is using " + folder + "; stop it")
                .toList();
    }
}
