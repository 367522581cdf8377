package org.khabar.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.khabar.enrich.catalog.CatalogReader;
import org.khabar.enrich.classifier.TokenClassifier;
import org.khabar.enrich.classifier.UnusableModelException;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.health.StreamHealth;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.enrich.metrics.StreamMeters;
import org.khabar.enrich.stage.StageGuard;
import org.khabar.schema.serde.AvroSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running program. Whatever a stream thread cannot handle, such as a registry that stays away, stops the whole
 * program after its transaction is aborted: nothing is skipped, and whoever supervises it starts it again.
 */
public final class EnrichmentApp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnrichmentApp.class);

    private final EnrichmentConfig config;
    private final AvroSerdes serdes;
    private final Optional<TokenClassifier> classifier;
    private final CatalogReader catalog;
    private final KafkaStreams streams;
    private final String topology;
    private final List<KafkaStreams.StateListener> listeners = new CopyOnWriteArrayList<>();
    private final StreamHealth health;
    private final StreamMeters meters;
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /**
     * Loads the stages and builds the topology; nothing is started.
     *
     * @param config settings
     * @param meters where the program's meters are registered
     * @throws ConfigException when the folder of a token classifier is set and does not hold one that can be used
     */
    public EnrichmentApp(EnrichmentConfig config, MeterRegistry meters) {
        this.config = config;
        this.serdes = config.serdes();
        this.meters = new StreamMeters(config, meters);
        var metrics = this.meters.domain();
        this.classifier =
                config.entitiesEnabled() ? config.entitiesOnnxDir().map(EnrichmentApp::classifierIn) : Optional.empty();
        var guard = new StageGuard(metrics);
        var stages = config.entitiesEnabled() ? Stages.load(guard, classifier) : Stages.loadWithoutEntities(guard);
        this.catalog = catalogOf(stages.entities(), metrics);
        var built = new EnrichmentTopology(config, serdes, stages, catalog, metrics).build();
        this.topology = built.describe().toString();
        var restore = this.meters.restoreProgress(built);
        this.streams = new KafkaStreams(built, config.streamsProperties(), this.meters.clients());
        this.health = new StreamHealth(streams, restore, config.threads());
        streams.setGlobalStateRestoreListener(restore);
        streams.setUncaughtExceptionHandler(this::stopOn);
        streams.setStateListener(this::onChange);
    }

    private static TokenClassifier classifierIn(Path folder) {
        try {
            var classifier = TokenClassifier.load(folder);
            LOG.info("Names are found by the token classifier in {}", folder);
            return classifier;
        } catch (UnusableModelException e) {
            throw new ConfigException(EnrichmentConfig.ENTITIES_ONNX_DIR_CONFIG, folder, e.getMessage());
        }
    }

    private CatalogReader catalogOf(EntityStages entities, EnrichmentMetrics metrics) {
        return new CatalogReader(entities.shipped(), entities::use, serdes, config.registryPatience(), metrics);
    }

    /**
     * Starts the stream.
     *
     * @throws PreflightException when something it needs is not in place
     */
    public void start() {
        Preflight.check(config, serdes.client());
        meters.follow(streams, health);
        streams.start();
    }

    /** The shape of the topology, as Kafka Streams describes it. */
    public String topology() {
        return topology;
    }

    /** Is told of every change of the stream's state; to be added before the start. */
    public void addStateListener(KafkaStreams.StateListener listener) {
        listeners.add(listener);
    }

    /** What the stream says of itself. */
    public StreamHealth health() {
        return health;
    }

    /** Waits until the stream processes records for the first time, or has stopped. */
    public void awaitRunning() throws InterruptedException {
        running.await();
    }

    /** Waits until the stream has stopped; returns why, empty when it was asked to. */
    public Optional<Throwable> awaitStop() throws InterruptedException {
        stopped.await();
        return failure();
    }

    /** Holds processing; what was read stays read. */
    public void pause() {
        streams.pause();
    }

    /** Goes on after {@link #pause()}. */
    public void resume() {
        streams.resume();
    }

    /** Why the stream stopped by itself; empty while it runs and when it was asked to stop. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /**
     * Stops the stream: what was begun is committed or aborted, state is flushed.
     *
     * @return whether it stopped in time
     */
    public boolean stop() {
        boolean inTime = streams.close(closeOptions());
        if (!inTime) {
            LOG.warn("The stream did not stop within {}; its transactions will be aborted", config.closeTimeout());
        }
        catalog.close();
        if (inTime) {
            // Else a stream thread may still be in it, and the program ends anyway.
            classifier.ifPresent(TokenClassifier::close);
        }
        meters.close();
        stopped.countDown();
        return inTime;
    }

    // A member without a name that does not say that it leaves is waited for: 45 s in which nobody does its work.
    private CloseOptions closeOptions() {
        return CloseOptions.timeout(config.closeTimeout())
                .withGroupMembershipOperation(
                        config.isStaticMember()
                                ? GroupMembershipOperation.REMAIN_IN_GROUP
                                : GroupMembershipOperation.LEAVE_GROUP);
    }

    /** The same as {@link #stop}. */
    @Override
    public void close() {
        stop();
    }

    private StreamThreadExceptionResponse stopOn(Throwable cause) {
        LOG.error("The stream stops", cause);
        failure.compareAndSet(null, cause);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private void onChange(KafkaStreams.State now, KafkaStreams.State before) {
        LOG.info("The stream is {}", now);
        listeners.forEach(listener -> listener.onChange(now, before));
        if (now == KafkaStreams.State.RUNNING || now.hasCompletedShutdown()) {
            running.countDown();
        }
        if (now.hasCompletedShutdown()) {
            stopped.countDown();
        }
    }
}
