package org.khabar.quickstart.stack;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.khabar.enrich.EnrichmentApp;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.ingest.IngestPipeline;
import org.khabar.ingest.IngestSummary;
import org.khabar.ingest.config.IngestConfig;
import org.khabar.ingest.metrics.IngestMetrics;
import org.khabar.ingest.publish.KafkaPublisher;
import org.khabar.ingest.source.DocumentReader;
import org.khabar.quickstart.embedded.EmbeddedServices;
import org.khabar.quickstart.embedded.TemporaryDirectory;
import org.khabar.schema.registry.SubjectRegistration;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.topic.TopicCreator;

/**
 * A broker, a registry, all topics and subjects, and any number of instances of the enrichment stream, in one JVM (the
 * registry is a child process). Everything it keeps is in a temporary folder and is gone when it is closed.
 */
public final class LocalStack implements AutoCloseable {
    private static final short ONE_BROKER = 1;
    private static final String APPLICATION_ID = "khabar-enrichment";

    private final EmbeddedServices services;
    private final AvroSerdes serdes;
    private final StackSize size;
    private final Map<String, String> settings;
    private final TemporaryDirectory state = TemporaryDirectory.create("khabar-state-");
    private final List<EnrichmentApp> instances = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Ctrl-C and SIGTERM end the JVM without ending its main thread: this leaves nothing behind then. */
    private final Thread onSignal = new Thread(this::stop, "stop-stack");

    private LocalStack(EmbeddedServices services, StackSize size, Map<String, String> settings) {
        this.services = services;
        this.size = size;
        this.settings = Map.copyOf(settings);
        this.serdes = new AvroSerdes(services.registry().url());
    }

    /**
     * Starts broker and registry, creates the topics and registers the subjects; no stream runs yet.
     *
     * @param size partitions and instances
     */
    public static LocalStack start(StackSize size) {
        return start(size, Map.of());
    }

    /**
     * The same for a stream with settings other than the defaults.
     *
     * @param settings of the enrichment stream, none that the stack gives it itself
     */
    public static LocalStack start(StackSize size, Map<String, String> settings) {
        var stack = new LocalStack(EmbeddedServices.start(), size, settings);
        Runtime.getRuntime().addShutdownHook(stack.onSignal);
        try {
            stack.deploy();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void deploy() {
        try (var admin = Admin.create(clientSettings())) {
            new TopicCreator(admin).createMissing(size.partitions(), ONE_BROKER);
        }
        new SubjectRegistration(serdes.client()).registerAll();
    }

    /**
     * Starts the instances of the stream and waits until they process records.
     *
     * @param meters where the first instance's meters are registered
     */
    public void startStream(MeterRegistry meters) throws InterruptedException {
        for (int instance = 1; instance <= size.instances(); instance++) {
            var app = new EnrichmentApp(config(instance), meters);
            instances.add(app);
            app.start();
        }
        for (var app : instances) {
            app.awaitRunning();
        }
    }

    private EnrichmentConfig config(int instance) {
        return streamConfig(APPLICATION_ID, "instance-" + instance);
    }

    /**
     * Settings for a stream on this stack.
     *
     * @param applicationId its consumer group
     * @param stateFolder name of its folder under the stack's temporary one
     */
    public EnrichmentConfig streamConfig(String applicationId, String stateFolder) {
        var all = new HashMap<>(settings);
        all.put(EnrichmentConfig.APPLICATION_ID_CONFIG, applicationId);
        all.put(EnrichmentConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        all.put(EnrichmentConfig.REGISTRY_URL_CONFIG, registryUrl());
        all.put(
                EnrichmentConfig.STATE_DIR_CONFIG,
                state.path().resolve(stateFolder).toString());
        all.put(EnrichmentConfig.PARTITIONS_CONFIG, Integer.toString(size.partitions()));
        all.put(EnrichmentConfig.THREADS_CONFIG, Integer.toString(size.threads()));
        return new EnrichmentConfig(all);
    }

    /**
     * Publishes all documents of all inputs, and returns when the broker has them.
     *
     * @param inputs paths of files and folders
     * @param errors takes a line for each document that is not sent
     */
    public IngestSummary ingest(List<String> inputs, MeterRegistry meters, PrintWriter errors) {
        try (var publisher = publisher()) {
            return new IngestPipeline(new DocumentReader(System.in), publisher, new IngestMetrics(meters), errors)
                    .run(inputs);
        }
    }

    /** A publisher of documents; the caller's to close. */
    public KafkaPublisher publisher() {
        return KafkaPublisher.connect(IngestConfig.of(Map.of(
                IngestConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                IngestConfig.REGISTRY_URL_CONFIG, registryUrl())));
    }

    /** Why the stream stopped by itself; empty while it runs. */
    public Optional<Throwable> failure() {
        return instances.stream().flatMap(app -> app.failure().stream()).findFirst();
    }

    /** The instances of the stream, in the order of their start. */
    public List<EnrichmentApp> instances() {
        return List.copyOf(instances);
    }

    /** How far the stream is with what it reads. */
    StreamProgress streamProgress() {
        return new StreamProgress(clientSettings(), APPLICATION_ID);
    }

    /** Serdes of the topics. */
    public AvroSerdes serdes() {
        return serdes;
    }

    /** Address of the broker. */
    public String bootstrapServers() {
        return services.broker().bootstrapServers();
    }

    /** Address of the registry's Confluent API. */
    public String registryUrl() {
        return services.registry().url();
    }

    /** Settings by which a Kafka client finds the broker. */
    public Map<String, Object> clientSettings() {
        return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
    }

    /**
     * A new empty folder that goes with the stack.
     *
     * @param name its name, used once
     */
    public Path newFolder(String name) {
        try {
            return Files.createDirectory(state.path().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the temporary folder " + name, e);
        }
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            // The JVM is on its way down; the hook has run or finds everything stopped.
        }
    }

    private void stop() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try (state;
                services) {
            instances.parallelStream().forEach(EnrichmentApp::close);
        }
    }
}
