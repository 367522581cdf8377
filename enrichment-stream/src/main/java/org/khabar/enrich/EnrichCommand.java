package org.khabar.enrich;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.config.ConfigException;
import org.khabar.enrich.config.EnrichmentConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the enrichment stream until it is told to stop. */
@Command(
        name = "enrich",
        description = "Runs the enrichment stream against a cluster until it is told to stop.",
        mixinStandardHelpOptions = true)
public final class EnrichCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(EnrichCommand.class);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Brokers to start from; default localhost:9092.")
    private String bootstrapServers = "localhost:9092";

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Registry that speaks Confluent's API; default http://localhost:8081.")
    private String registry = "http://localhost:8081";

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Any other setting; repeatable.")
    private Map<String, String> settings = new HashMap<>();

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new EnrichCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return run(config());
        } catch (ConfigException | PreflightException e) {
            spec.commandLine().getErr().println("khabar enrich: " + e.getMessage());
            return 1;
        }
    }

    private EnrichmentConfig config() {
        var all = new HashMap<>(settings);
        all.put(EnrichmentConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.put(EnrichmentConfig.REGISTRY_URL_CONFIG, registry);
        return new EnrichmentConfig(all);
    }

    private static int run(EnrichmentConfig config) throws InterruptedException {
        try (var app = new EnrichmentApp(config, new SimpleMeterRegistry())) {
            app.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> onSignal(app), "stop"));
            var failure = app.awaitStop();
            failure.ifPresent(cause -> LOG.error("Stopped by {}", cause.toString()));
            return failure.isPresent() ? 1 : 0;
        }
    }

    // Left alone, a JVM that was told to end answers with the signal's number, as if it had not stopped as it should.
    private static void onSignal(EnrichmentApp app) {
        if (app.stop() && app.failure().isEmpty()) {
            Runtime.getRuntime().halt(0);
        }
    }
}
