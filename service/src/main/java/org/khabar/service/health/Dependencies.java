package org.khabar.service.health;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.khabar.schema.topic.Topics;
import org.khabar.service.settings.ClusterConfig;

/** Whether the brokers and the registry answer, asked every few seconds. */
public final class Dependencies implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int TIMEOUT_MS = 5_000;

    private final BrokerCheck brokerCheck;
    private final Probe brokers;
    private final Probe registry;

    /**
     * Begins to ask them. That they are away, or their names not known, is an answer and no failure.
     *
     * @param config where they are
     * @param meters gets {@code khabar.dependency.up} of each
     */
    public Dependencies(ClusterConfig config, MeterRegistry meters) {
        var settings = new HashMap<>(config.kafkaClient());
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "khabar-probe");
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        this.brokerCheck = new BrokerCheck(settings, TIMEOUT_MS);
        this.brokers = new Probe("brokers", EVERY, brokerCheck);
        var client = config.serdes().client();
        this.registry = new Probe("registry", EVERY, () -> ask(client));
        gauge(meters, "brokers", brokers);
        gauge(meters, "registry", registry);
    }

    /** Whether the brokers answer. */
    public Condition brokers() {
        return brokers.condition();
    }

    /**
     * How the registry is. An outage leaves a program that is running ready: it knows the schemas that it has met, waits with what
     * needs another, and stops by itself when that takes too long.
     */
    public Condition registry() {
        var condition = registry.condition();
        return condition.holds()
                ? condition
                : Condition.holds(condition.name(), condition.detail() + "; schemas that are known still work");
    }

    @Override
    public void close() {
        brokers.close();
        registry.close();
        brokerCheck.close();
    }

    // Which versions a subject has is not cached, what they are is.
    private static void ask(SchemaRegistryClient client) throws Exception {
        client.getAllVersions(Topics.RAW.valueSubject().orElseThrow());
    }

    private static void gauge(MeterRegistry meters, String name, Probe probe) {
        Gauge.builder("khabar.dependency.up", probe, one -> one.condition().holds() ? 1 : 0)
                .description("Whether it answers: 1 or 0")
                .tag("dependency", name)
                .register(meters);
    }
}
