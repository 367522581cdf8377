package org.khabar.enrich;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.schema.registry.PublishedForm;
import org.khabar.schema.topic.Topics;

/**
 * What must be in place before the stream starts: the brokers answer, the topics exist, and today's schemas are registered.
 * Better one clear line now than a stream that dies at its first record.
 */
final class Preflight {
    private static final int TIMEOUT_SECONDS = 30;

    /** Unauthorized and forbidden, in HTTP. */
    private static final Set<Integer> DENIED = Set.of(401, 403);

    private Preflight() {}

    /**
     * Checks all of it.
     *
     * @throws PreflightException naming what is missing and the command that mends it
     */
    static void check(EnrichmentConfig config, SchemaRegistryClient registry) {
        checkTopics(config);
        for (var topic : Topics.all()) {
            topic.valueSchema()
                    .ifPresent(schema ->
                            checkSubject(registry, topic.valueSubject().orElseThrow(), schema, config.registryUrl()));
        }
    }

    private static void checkTopics(EnrichmentConfig config) {
        try (var admin = Admin.create(config.adminSettings())) {
            var existing = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            List<String> missing = Topics.all().stream()
                    .map(topic -> topic.name())
                    .filter(name -> !existing.contains(name))
                    .toList();
            if (!missing.isEmpty()) {
                throw new PreflightException(
                        "Topics are missing: " + String.join(", ", missing) + "; create them with khabar deploy");
            }
        } catch (ExecutionException e) {
            throw noBroker(config, String.valueOf(e.getCause()));
        } catch (KafkaException e) {
            throw noBroker(config, String.valueOf(e.getCause() == null ? e : e.getCause()));
        } catch (TimeoutException e) {
            throw noBroker(config, "none within " + TIMEOUT_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PreflightException("Interrupted while looking for topics");
        }
    }

    private static PreflightException noBroker(EnrichmentConfig config, String why) {
        return new PreflightException("No broker answers at " + config.bootstrapServers() + ": " + why);
    }

    // The client remembers the answer, so that the sinks never ask again.
    private static void checkSubject(SchemaRegistryClient registry, String subject, Schema schema, String url) {
        try {
            registry.getId(subject, new AvroSchema(PublishedForm.of(schema)));
        } catch (RestClientException e) {
            throw new PreflightException(
                    DENIED.contains(e.getStatus())
                            ? "The schema registry at " + url + " refuses the credentials: " + e.getMessage()
                            : "Today's schema of " + subject + " is not registered at " + url + " (" + e.getMessage()
                                    + "); register it with khabar deploy");
        } catch (IOException e) {
            throw new PreflightException("The schema registry does not answer at " + url + ": " + e.getMessage());
        }
    }
}
