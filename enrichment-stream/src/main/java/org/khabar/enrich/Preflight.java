package org.khabar.enrich;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.khabar.enrich.config.EnrichmentConfig;
import org.khabar.schema.registry.PublishedForm;
import org.khabar.schema.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must be in place before the stream starts: the brokers answer, the topics exist, and today's schemas are registered.
 * Better one clear line now than a stream that dies at its first record.
 */
final class Preflight {
    private static final Logger LOG = LoggerFactory.getLogger(Preflight.class);
    private static final int TIMEOUT_SECONDS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Unauthorized and forbidden, in HTTP. */
    private static final Set<Integer> DENIED = Set.of(401, 403);

    /** From here on HTTP says that the server is at fault, which passes. */
    private static final int SERVER_ERRORS = 500;

    private Preflight() {}

    /**
     * Checks all of it.
     *
     * @throws PreflightException naming what is missing and the command that mends it
     */
    static void check(EnrichmentConfig config, SchemaRegistryClient registry) {
        checkTopics(config);
        checkSchemas(registry, config.registryName(), config.registryPatience());
    }

    /**
     * Checks that the registry has today's schemas. One that does not answer is waited for, as in the running stream: whoever
     * starts the program again and again during an outage would gain nothing.
     *
     * @param url of the registry, for messages
     * @param patience how long it may not answer, of all schemas together
     */
    static void checkSchemas(SchemaRegistryClient registry, String url, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (var topic : Topics.all()) {
            topic.valueSchema()
                    .ifPresent(schema ->
                            checkSubject(registry, topic.valueSubject().orElseThrow(), schema, url, deadline));
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
            throw isRefusal(e.getCause())
                    ? new PreflightException("The brokers at " + config.bootstrapServers() + " refuse the credentials: "
                            + e.getCause().getMessage())
                    : noBroker(config, String.valueOf(e.getCause()));
        } catch (KafkaException e) {
            throw noBroker(config, String.valueOf(e.getCause() == null ? e : e.getCause()));
        } catch (TimeoutException e) {
            throw noBroker(config, "none within " + TIMEOUT_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PreflightException("Interrupted while looking for topics");
        }
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof AuthenticationException || cause instanceof AuthorizationException;
    }

    private static PreflightException noBroker(EnrichmentConfig config, String why) {
        return new PreflightException("No broker answers at " + config.bootstrapServers() + ": " + why);
    }

    private static void checkSubject(
            SchemaRegistryClient registry, String subject, Schema schema, String url, long deadline) {
        for (boolean isFirst = true; ; isFirst = false) {
            try {
                // The client remembers both answers, so that the sinks and the memory of sources never ask again.
                int id = registry.getId(subject, new AvroSchema(PublishedForm.of(schema)));
                registry.getSchemaBySubjectAndId(subject, id);
                return;
            } catch (IOException | RestClientException e) {
                if (e instanceof RestClientException answer && answer.getStatus() < SERVER_ERRORS) {
                    throw refused(subject, url, answer);
                }
                if (System.nanoTime() + PAUSE.toNanos() > deadline) {
                    throw new PreflightException(
                            "The schema registry does not answer at " + url + ": " + e.getMessage());
                }
                if (isFirst) {
                    LOG.warn("The schema registry does not answer at {}, it is asked again: {}", url, e.getMessage());
                }
                pause();
            }
        }
    }

    private static PreflightException refused(String subject, String url, RestClientException answer) {
        return new PreflightException(
                DENIED.contains(answer.getStatus())
                        ? "The schema registry at " + url + " refuses the credentials: " + answer.getMessage()
                        : "Today's schema of " + subject + " is not registered at " + url + " (" + answer.getMessage()
                                + "); register it with khabar deploy");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PreflightException("Interrupted while waiting for the schema registry");
        }
    }
}
