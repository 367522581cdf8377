package org.khabar.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.jspecify.annotations.Nullable;
import org.khabar.ingest.config.IngestConfig;
import org.khabar.ingest.metrics.IngestMetrics;
import org.khabar.ingest.metrics.WatchMetrics;
import org.khabar.ingest.publish.KafkaPublisher;
import org.khabar.ingest.publish.UnavailableException;
import org.khabar.ingest.source.DocumentReader;
import org.khabar.ingest.watch.FolderWatcher;
import org.khabar.ingest.watch.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code khabar watch}: from a folder to articles.raw until it is told to stop. */
@Command(
        name = "watch",
        description = {
            "Publishes what appears in a folder to articles.raw until it is told to stop.",
            "",
            "The settings watch.dir and watch.ledger name the folder and the file that remembers what was taken. A file is "
                    + "taken when it has not changed for watch.settle.ms; files that are replaced are taken again. Hidden "
                    + "files, *.tmp and *.part, and symbolic links are left alone. What is in files: see khabar ingest.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:it was told to stop, and did",
            "1:the ledger cannot be used or another producer uses it, or brokers refuse the credentials",
            "2:a wrong option or setting"
        },
        mixinStandardHelpOptions = true)
public final class WatchCommand implements Callable<Integer> {
    private static final int STOPPED = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final Map<String, String> environment;
    private final Function<IngestConfig, KafkaPublisher> publishers;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Kafka brokers, several separated by commas; default localhost:9092.")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Registry that speaks Confluent's API; default http://localhost:8081.")
    private @Nullable String registry;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any other setting; kafka.KEY is the producer's, registry.KEY the registry client's.")
    private Map<String, String> settings = new HashMap<>();

    /** The command of the program. */
    public WatchCommand() {
        this(System.getenv(), KafkaPublisher::connect);
    }

    /**
     * @param environment variables that may hold settings
     * @param publishers connects to brokers and registry
     */
    WatchCommand(Map<String, String> environment, Function<IngestConfig, KafkaPublisher> publishers) {
        this.environment = environment;
        this.publishers = publishers;
    }

    @Override
    public Integer call() {
        try {
            return watch(IngestConfig.of(environment, commandLineSettings()), new SimpleMeterRegistry());
        } catch (LedgerException | RefusedException e) {
            return fail(FAILED, e);
        } catch (KafkaException e) {
            return fail(WRONG_USAGE, e); // a wrong setting: brokers that are away are waited for
        }
    }

    private int watch(IngestConfig config, MeterRegistry meters) {
        var watched = new FolderWatcher.Settings(
                config.watchDir(), config.watchLedger(), config.watchSettle(), config.watchPoll());
        var reader = new DocumentReader(InputStream.nullInputStream());
        try (var signal = StopSignal.listen();
                var sender = new PublishingSender(
                        config.watchDir().toString(), reader, () -> connect(config), new IngestMetrics(meters));
                var watcher = new FolderWatcher(
                        watched, sender, new WatchMetrics(meters), Clock.systemUTC(), System::nanoTime)) {
            signal.onStop(watcher::stop);
            watcher.run();
        }
        return STOPPED;
    }

    // Brokers that are away come back; credentials that they refuse do not become right by waiting.
    private KafkaPublisher connect(IngestConfig config) {
        try {
            return publishers.apply(config);
        } catch (UnavailableException e) {
            if (e.getCause() instanceof AuthenticationException) {
                throw new RefusedException(String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
    }

    /** Brokers know the program and will not have it. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private Map<String, String> commandLineSettings() {
        var given = new HashMap<>(settings);
        if (bootstrapServers != null) {
            given.put(IngestConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        }
        if (registry != null) {
            given.put(IngestConfig.SCHEMA_REGISTRY_URL_CONFIG, registry);
        }
        return given;
    }

    private int fail(int status, RuntimeException e) {
        var errors = spec.commandLine().getErr();
        errors.println("khabar watch: " + e.getMessage());
        errors.flush();
        return status;
    }
}
