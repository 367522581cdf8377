package org.khabar.quickstart.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.quickstart.Samples;
import org.khabar.quickstart.embedded.TemporaryDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the pipeline on this machine. */
@Command(
        name = "benchmark",
        description = {
            "Measures the pipeline against a pass-through on the same embedded broker: articles a second, their ratio,"
                    + " latency at half the rate found, time per stage.",
            "The last line is one JSON object."
        },
        mixinStandardHelpOptions = true)
public final class BenchmarkCommand implements Callable<Integer> {
    /** Real articles, where the machine has them. */
    private static final Path CORPUS = Path.of("../shared/corpus/news.jsonl.gz");

    /** A third of a news stream is repeated text; more would spare the later stages their work. */
    private static final double MAX_DUPLICATE_SHARE = 1.0 / 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "30000",
            description = "Articles of each round; default ${DEFAULT-VALUE}.")
    private int articles;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many times pass-through and pipeline are measured, in turns; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "900",
            description =
                    "How long both are warmed up at the most; it ends before when the JVM's compiler has little left"
                            + " to do. Default ${DEFAULT-VALUE}.")
    private int warmUpSeconds;

    @Option(
            names = "--input",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Where the articles come from; default ../shared/corpus/news.jsonl.gz, or the samples where"
                    + " that is not there. When they are too few they come again with words varied.")
    private List<String> inputs = List.of();

    @Option(
            names = "--without-entities",
            description = "Measure the pipeline without what finds entities, as with entities.enabled=false.")
    private boolean withoutEntities;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        if (articles < 1 || rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--articles and --rounds must be at least 1");
        }
        try (var folder = TemporaryDirectory.create("khabar-samples-")) {
            var figures = Benchmark.measure(
                    Workload.of(inputs(folder.path())),
                    articles,
                    rounds,
                    Duration.ofSeconds(warmUpSeconds),
                    settings());
            var out = spec.commandLine().getOut();
            out.println(figures.table());
            out.println(figures.json());
            if (figures.duplicateShare() >= MAX_DUPLICATE_SHARE) {
                spec.commandLine()
                        .getErr()
                        .println("khabar benchmark: too many duplicates for the figures to mean much");
                return 1;
            }
            return 0;
        }
    }

    private Map<String, String> settings() {
        return withoutEntities ? Map.of(EnrichmentConfig.ENTITIES_ENABLED_CONFIG, "false") : Map.of();
    }

    private List<String> inputs(Path folder) {
        if (!inputs.isEmpty()) {
            return inputs;
        }
        if (Files.exists(CORPUS)) {
            return List.of(CORPUS.toString());
        }
        return Samples.extractTo(folder).stream().map(Path::toString).toList();
    }
}
