package org.khabar.enrich;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.slot.NoSlotException;
import org.khabar.service.process.StopSignal;
import org.khabar.service.settings.ClusterOptions;
import org.khabar.service.terminal.ExitCodes;
import org.khabar.service.terminal.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Override
    public Integer call() throws InterruptedException {
        try {
            return run(cluster.serviceConfig(EnrichmentConfig.PROGRAM));
        } catch (PreflightException | NoSlotException e) {
            Failures.complain(spec, String.valueOf(e.getMessage()));
            return ExitCodes.FAILED;
        } catch (KafkaException e) {
            return Failures.report(spec, e);
        }
    }

    private static int run(EnrichmentConfig config) throws InterruptedException {
        try (var service = new EnrichmentService(config);
                // Before the start, which may wait for brokers and registry.
                var signal = StopSignal.listen(() -> OptionalInt.of(stop(service)))) {
            service.start();
            var failure = service.awaitStop();
            failure.ifPresent(cause -> LOG.error("Stopped by {}", cause.toString()));
            return signal.endWith(failure.isPresent() ? ExitCodes.FAILED : ExitCodes.DONE);
        }
    }

    private static int stop(EnrichmentService service) {
        return service.stop() ? ExitCodes.DONE : ExitCodes.FAILED;
    }
}
