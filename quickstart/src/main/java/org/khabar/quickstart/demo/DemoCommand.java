package org.khabar.quickstart.demo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.khabar.quickstart.Samples;
import org.khabar.quickstart.stack.LocalStack;
import org.khabar.quickstart.stack.OutcomeReader;
import org.khabar.quickstart.stack.StackSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows Khabar at work. */
@Command(
        name = "demo",
        description = {
            "Starts a broker, a registry and the stream, feeds the sample articles one by one and prints what becomes of"
                    + " each.",
            "Stays up, for consumers to be tried on, until Ctrl-C."
        },
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(names = "--exit", description = "Ends when the samples are through, instead of staying up.")
    private boolean exit;

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        out.println("Starting a Kafka broker, a schema registry and the enrichment stream ...");
        try (var stack = LocalStack.start(StackSize.DEFAULT)) {
            stack.startStream(new SimpleMeterRegistry());
            boolean balanced = feed(stack, Samples.extractTo(stack.newFolder("samples")), out);
            if (!exit) {
                explainConnecting(stack, out);
                new CountDownLatch(1).await();
            }
            return balanced ? 0 : 1;
        }
    }

    private boolean feed(LocalStack stack, List<Path> samples, PrintWriter out) {
        var printer = new ArticlePrinter(out);
        var story = new DocumentStory();
        try (var outcomes = new OutcomeReader(stack, story)) {
            long sent = 0;
            for (int number = 1; number <= samples.size(); number++) {
                var sample = samples.get(number - 1);
                printer.document(number, samples.size(), sample.getFileName().toString());
                sent += stack.ingest(
                                List.of(sample.toString()),
                                new SimpleMeterRegistry(),
                                spec.commandLine().getErr())
                        .sent();
                outcomes.awaitProcessed(sent);
                story.tell(printer);
                out.flush();
            }
            var report = outcomes.report();
            out.printf("%n%s%n", report.summary());
            return report.isBalanced();
        }
    }

    private static void explainConnecting(LocalStack stack, PrintWriter out) {
        out.printf("""

                Up until you press Ctrl-C. To read the enriched articles from another terminal:

                  ./khabar consume --bootstrap-servers %1$s --registry %2$s --from-beginning

                To feed articles of your own:

                  ./khabar ingest --bootstrap-servers %1$s --registry %2$s FILE...

                """, stack.bootstrapServers(), stack.registryUrl());
        out.flush();
    }
}
