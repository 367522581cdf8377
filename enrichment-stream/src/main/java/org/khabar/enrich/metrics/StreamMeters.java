package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.enrich.health.RestoreProgress;
import org.khabar.enrich.health.StreamHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All meters of a running stream. What has to be asked for, such as lag, is measured every few seconds, not at scrapes. */
public final class StreamMeters implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamMeters.class);

    /** More often than any scrape, and no load for brokers: three requests each time. */
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final Duration FOLDER_INTERVAL = Duration.ofSeconds(30);

    private final EnrichmentConfig config;
    private final MeterRegistry registry;
    private final TransactionMeters transactions;
    private final EnrichmentMetrics domain;

    /** One thread for what asks brokers, which may have to wait for them, and one for the rest. */
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, StreamMeters::daemon);

    private @Nullable Admin admin;

    /**
     * @param config settings of the stream
     * @param registry where the meters are registered
     */
    public StreamMeters(EnrichmentConfig config, MeterRegistry registry) {
        this.config = config;
        this.registry = registry;
        this.transactions = new TransactionMeters(registry, Clock.systemUTC());
        this.domain = new EnrichmentMetrics(registry, transactions);
    }

    /** What the topology tells its outcomes to. */
    public EnrichmentMetrics domain() {
        return domain;
    }

    /** Clients for the stream that tell of its transactions. */
    public KafkaClientSupplier clients() {
        return new MeteredClients(transactions);
    }

    /** What the stream has to tell of its restoring to. */
    public RestoreProgress restoreProgress(Topology topology) {
        return RestoreMeters.progress(registry, topology);
    }

    /** Begins to show a stream, until this is closed; called once. */
    public void follow(KafkaStreams streams, StreamHealth health) {
        HealthMeters.bind(health, registry);
        var client = Admin.create(adminSettings());
        admin = client;
        repeat(new LagMeters(registry, client, config.applicationId(), health::partitions), INTERVAL);
        repeat(new KafkaMeters(registry, streams::metrics), INTERVAL);
        repeat(new StateFolder(registry, config.stateDir()), FOLDER_INTERVAL);
    }

    private void repeat(Runnable measurement, Duration interval) {
        var unused = threads.scheduleWithFixedDelay(
                () -> attempt(measurement), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    // What is thrown would end the repetition.
    private static void attempt(Runnable measurement) {
        try {
            measurement.run();
        } catch (RuntimeException e) {
            LOG.warn("Meters could not be measured, and show what they showed before", e);
        }
    }

    /** A broker that does not answer makes a figure old, and must not hold up the next ones. */
    private Map<String, Object> adminSettings() {
        var settings = new HashMap<>(config.adminSettings());
        int timeout = Math.toIntExact(INTERVAL.toMillis());
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, config.applicationId() + "-meters");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
        return settings;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "meters");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
