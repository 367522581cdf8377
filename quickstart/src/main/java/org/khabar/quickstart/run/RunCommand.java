package org.khabar.quickstart.run;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.khabar.ingest.IngestSummary;
import org.khabar.ingest.source.Inputs;
import org.khabar.ingest.source.NoSuchInputException;
import org.khabar.quickstart.stack.LocalStack;
import org.khabar.quickstart.stack.OutcomeReader;
import org.khabar.quickstart.stack.StackSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a batch through a stack of its own. */
@Command(
        name = "run",
        description = {
            "Feeds files and folders to a broker, a registry and a stream of its own, waits until every document is"
                    + " accounted for, and writes one JSON Lines file per topic.",
            "The exit status is 0 only if every document was sent or rejected with a reason, and all sums add up."
        },
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--input",
            paramLabel = "PATH",
            required = true,
            arity = "1..*",
            description = "Files and folders, as khabar ingest reads them; the same path twice is read twice.")
    private List<String> inputs = List.of();

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "Folder for the files.")
    @SuppressWarnings("NullAway.Init") // required
    private Path output;

    @Option(names = "--partitions", paramLabel = "N", description = "Partitions of every topic; default 4.")
    private int partitions = StackSize.DEFAULT.partitions();

    @Option(names = "--instances", paramLabel = "N", description = "Instances of the stream; default 1.")
    private int instances = StackSize.DEFAULT.instances();

    @Override
    public Integer call() throws InterruptedException {
        try {
            Inputs.requireAll(inputs);
        } catch (NoSuchInputException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        var size = new StackSize(partitions, instances, StackSize.DEFAULT.threads());
        try (var files = new OutputFiles(output);
                var stack = LocalStack.start(size);
                var outcomes = new OutcomeReader(stack, files)) {
            return run(stack, outcomes);
        }
    }

    private int run(LocalStack stack, OutcomeReader outcomes) throws InterruptedException {
        var meters = new SimpleMeterRegistry();
        stack.startStream(meters);
        var summary = stack.ingest(inputs, meters, spec.commandLine().getErr());
        outcomes.awaitProcessed(summary.sent());
        var report = outcomes.report();
        spec.commandLine().getOut().println(ingested(summary) + System.lineSeparator() + report.summary());
        boolean accounted = summary.isComplete() && summary.failed() == 0;
        return accounted && report.isBalanced() ? 0 : 1;
    }

    private static String ingested(IngestSummary summary) {
        return "documents read %,d = sent %,d + rejected %,d + failed %,d"
                .formatted(summary.read(), summary.sent(), summary.rejected(), summary.failed());
    }
}
