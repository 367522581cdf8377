package org.khabar.ingest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.khabar.ingest.config.IngestConfig;
import org.khabar.ingest.metrics.IngestMetrics;
import org.khabar.ingest.publish.KafkaPublisher;
import org.khabar.ingest.publish.UnavailableException;
import org.khabar.ingest.source.DocumentReader;
import org.khabar.ingest.source.Inputs;
import org.khabar.ingest.source.NoSuchInputException;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import org.khabar.service.terminal.PrintableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code khabar ingest PATH...}: from files and standard input to articles.raw. */
@Command(
        name = "ingest",
        description = {
            "Publishes scraped articles to articles.raw.",
            "",
            "Reads .txt and .html (one scrape each), .json (a document or an array of them), .jsonl and .ndjson (a document a line), "
                    + "all of these also gzipped, folders of them, and - for JSON lines on standard input. Documents have "
                    + "the fields id, url, title, text, source, published and fetchedAt; only text is needed.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every document that was read has been sent",
            "1:some were rejected or could not be sent, or no broker or registry answers",
            "2:a wrong option or setting, or an input that is not there"
        },
        mixinStandardHelpOptions = true)
public final class IngestCommand implements Callable<Integer> {
    private final InputStream standardInput;
    private final Function<IngestConfig, KafkaPublisher> publishers;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders to read; - is standard input.")
    @SuppressWarnings("NullAway.Init") // picocli asks for at least one
    private List<String> inputs;

    @Mixin
    private final ClusterOptions cluster;

    /** The command of the program. */
    public IngestCommand() {
        this(System.in, System.getenv(), KafkaPublisher::connect);
    }

    /**
     * @param standardInput what {@code -} stands for
     * @param environment variables that may hold settings
     * @param publishers connects to brokers and registry
     */
    IngestCommand(
            InputStream standardInput,
            Map<String, String> environment,
            Function<IngestConfig, KafkaPublisher> publishers) {
        this.standardInput = standardInput;
        this.cluster = new ClusterOptions(environment);
        this.publishers = publishers;
    }

    @Override
    public Integer call() {
        try {
            Inputs.requireAll(inputs);
            return ingest(cluster.config(IngestConfig.PROGRAM));
        } catch (NoSuchInputException e) {
            Failures.complain(spec, PrintableText.of(String.valueOf(e.getMessage())));
            return ExitCodes.WRONG_USAGE;
        } catch (UnavailableException e) {
            Failures.complain(spec, String.valueOf(e.getMessage()));
            return ExitCodes.FAILED;
        } catch (KafkaException e) {
            return Failures.report(spec, e); // a wrong setting: what fails later is told per document
        }
    }

    private int ingest(IngestConfig config) {
        try (var publisher = publishers.apply(config)) {
            var summary = run(publisher);
            print(summary);
            return summary.isAllSent() ? ExitCodes.DONE : ExitCodes.FAILED;
        }
    }

    private IngestSummary run(KafkaPublisher publisher) {
        try (var progress = ProgressDisplay.ofTerminal()) {
            var errors = progress.linesAbove(spec.commandLine().getErr());
            var metrics = new IngestMetrics(new SimpleMeterRegistry());
            return new IngestPipeline(new DocumentReader(standardInput), publisher, metrics, errors)
                    .run(inputs, progress);
        }
    }

    private void print(IngestSummary summary) {
        var out = spec.commandLine().getOut();
        out.printf(
                "read %d, sent %d, rejected %d%s, failed %d%n",
                summary.read(), summary.sent(), summary.rejected(), reasons(summary), summary.failed());
        if (summary.skipped() > 0) {
            var more = summary.skipped() > summary.firstSkipped().size() ? ", ..." : "";
            out.printf("skipped %d files: %s%s%n", summary.skipped(), String.join(", ", summary.firstSkipped()), more);
        }
        if (!summary.isComplete()) {
            out.println(
                    "gave up since the brokers stayed away; what is left has not been read. Ingest the same again: what "
                            + "was sent already counts as fetched again.");
        }
        out.flush();
    }

    private static String reasons(IngestSummary summary) {
        return summary.rejectedByReason().isEmpty()
                ? ""
                : summary.rejectedByReason().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
