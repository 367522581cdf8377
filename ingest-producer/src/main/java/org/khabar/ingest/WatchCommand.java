package org.khabar.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.khabar.ingest.config.IngestConfig;
import org.khabar.ingest.metrics.IngestMetrics;
import org.khabar.ingest.metrics.ProducerMeters;
import org.khabar.ingest.metrics.WatchMetrics;
import org.khabar.ingest.publish.KafkaPublisher;
import org.khabar.ingest.publish.UnavailableException;
import org.khabar.ingest.source.DocumentReader;
import org.khabar.ingest.watch.FolderWatcher;
import org.khabar.ingest.watch.LedgerException;
import org.khabar.service.health.Dependencies;
import org.khabar.service.health.Health;
import org.khabar.service.http.OperationsServer;
import org.khabar.service.http.ProgramInfo;
import org.khabar.service.metrics.ProgramMeters;
import org.khabar.service.process.StopSignal;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
            "1:the ledger cannot be used or another producer uses it, or brokers or registry refuse the credentials at the "
                    + "start, or what they are to do",
            "2:a wrong option or setting"
        },
        mixinStandardHelpOptions = true)
public final class WatchCommand implements Callable<Integer> {
    @Mixin
    private final ClusterOptions cluster;

    private final Function<IngestConfig, KafkaPublisher> publishers;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    /** The command of the program. */
    public WatchCommand() {
        this(System.getenv(), KafkaPublisher::connect);
    }

    /**
     * @param environment variables that may hold settings
     * @param publishers connects to brokers and registry
     */
    WatchCommand(Map<String, String> environment, Function<IngestConfig, KafkaPublisher> publishers) {
        this.cluster = new ClusterOptions(environment);
        this.publishers = publishers;
    }

    @Override
    public Integer call() {
        try (var signal = StopSignal.listen()) {
            return signal.endWith(watch(signal));
        }
    }

    // All that is to be said has been said when it returns, as the signal may end the process then.
    private int watch(StopSignal signal) {
        try {
            return watch(cluster.serviceConfig(IngestConfig.PROGRAM), signal);
        } catch (LedgerException | RefusedException e) {
            Failures.complain(spec, String.valueOf(e.getMessage()));
            return ExitCodes.FAILED;
        } catch (KafkaException e) {
            return Failures.report(spec, e); // a wrong setting: brokers that are away are waited for
        }
    }

    @SuppressWarnings("try") // what is open around the work is only closed
    private int watch(IngestConfig config, StopSignal signal) {
        var watched = new FolderWatcher.Settings(
                config.watchDir(), config.watchLedger(), config.watchSettle(), config.watchPoll());
        var meters = ProgramMeters.registry();
        try (var process = ProgramMeters.bind(meters);
                var producer = new ProducerMeters(meters);
                var sender = sender(config, meters, producer);
                var watcher = new FolderWatcher(
                        watched, sender, new WatchMetrics(meters), Clock.systemUTC(), System::nanoTime);
                var dependencies = new Dependencies(config, meters);
                var http = answer(config, new WatchHealth(watcher::status, dependencies), meters)) {
            signal.onStop(watcher::stop);
            watcher.run();
        }
        return ExitCodes.DONE;
    }

    private PublishingSender sender(IngestConfig config, MeterRegistry meters, ProducerMeters producer) {
        return new PublishingSender(
                config.watchDir().toString(),
                new DocumentReader(InputStream.nullInputStream()),
                () -> producer.show(connect(config)),
                new IngestMetrics(meters));
    }

    private static OperationsServer answer(IngestConfig config, Health health, PrometheusMeterRegistry meters) {
        var info = new ProgramInfo("ingest", Clock.systemUTC().instant(), config, "");
        return OperationsServer.start(config, health, meters, info);
    }

    // Brokers that are away come back; credentials that they refuse, or that may not do what is needed, do not become
    // right by waiting. Rights that are taken away later fail documents, which are tried again.
    private KafkaPublisher connect(IngestConfig config) {
        try {
            return publishers.apply(config);
        } catch (UnavailableException e) {
            if (e.getCause() instanceof AuthenticationException || e.getCause() instanceof AuthorizationException) {
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
}
