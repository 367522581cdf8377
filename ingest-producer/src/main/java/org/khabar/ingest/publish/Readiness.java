package org.khabar.ingest.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.Serializer;
import org.khabar.ingest.config.IngestConfig;
import org.khabar.ingest.parse.Place;
import org.khabar.ingest.parse.Read;
import org.khabar.schema.RawDocument;
import org.khabar.schema.RejectionReason;
import org.khabar.schema.topic.Topics;

/**
 * Finds out at the start what would otherwise fail every single document: brokers that do not answer or refuse the
 * credentials, topics and schemas that are not there.
 */
final class Readiness {
    private static final List<String> TOPICS = List.of(Topics.RAW.name(), Topics.REJECTED.name());

    private Readiness() {}

    /** Returns if all is there and throws {@link UnavailableException} otherwise. */
    static void require(IngestConfig config, Serializer<Object> values) {
        requireTopics(config);
        requireSchemas(config.registryName(), values);
    }

    private static void requireTopics(IngestConfig config) {
        var brokers = config.bootstrapServers();
        try (var admin = Admin.create(adminSettings(config))) {
            admin.describeTopics(TOPICS).allTopicNames().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while waiting for the brokers at " + brokers, e);
        } catch (ExecutionException e) {
            throw unavailable(brokers, e.getCause() == null ? e : e.getCause());
        } catch (KafkaException e) {
            throw unavailable(brokers, e);
        }
    }

    // The registry's name is for messages: an address may hold a password.
    static void requireSchemas(String registry, Serializer<Object> values) {
        try {
            var document = RawDocument.newBuilder().setId("").setText("").build();
            values.serialize(Topics.RAW.name(), document);
            var refusal = Place.file("", "", null).reject(RejectionReason.UNREADABLE, "");
            values.serialize(Topics.REJECTED.name(), ((Read.Rejected) refusal).rejection());
        } catch (SerializationException e) {
            throw new UnavailableException(
                    "the schema registry at %s does not answer with the schemas of %s and %s: %s"
                            .formatted(registry, TOPICS.get(0), TOPICS.get(1), Causes.describe(e)),
                    e);
            // The serializer's names for 401 and 403, and below for time-outs and 5xx.
        } catch (AuthenticationException | AuthorizationException e) {
            throw new UnavailableException(
                    "the schema registry at %s refuses the credentials: %s".formatted(registry, Causes.describe(e)), e);
        } catch (ApiException e) {
            throw new UnavailableException(
                    "the schema registry at %s does not answer: %s".formatted(registry, Causes.describe(e)), e);
        }
    }

    private static Map<String, Object> adminSettings(IngestConfig config) {
        var settings = new HashMap<>(config.kafkaClient());
        var timeoutMs = (int) config.connectTimeout().toMillis();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeoutMs);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMs);
        return settings;
    }

    /**
     * What is to be thrown when clients cannot be made or are not answered.
     *
     * @return a {@link ConfigException} when a setting is wrong, else an {@link UnavailableException}
     */
    static RuntimeException unavailable(String brokers, Throwable failure) {
        // Clients wrap what is wrong with a setting that they find while they are made.
        var cause = failure.getCause() instanceof ConfigException ? failure.getCause() : failure;
        if (cause instanceof UnknownTopicOrPartitionException) {
            var message = "the brokers at %s have no topics %s and %s".formatted(brokers, TOPICS.get(0), TOPICS.get(1));
            return new UnavailableException(message, cause);
        }
        if (cause instanceof AuthenticationException || cause instanceof AuthorizationException) {
            return new UnavailableException(
                    "the brokers at " + brokers + " refuse the credentials: " + Causes.describe(cause), cause);
        }
        if (cause instanceof ConfigException wrong && !isAddress(wrong)) {
            return wrong;
        }
        return new UnavailableException("no broker answers at " + brokers + ": " + Causes.describe(cause), cause);
    }

    // The client reports an address that cannot be resolved as a wrong setting.
    private static boolean isAddress(ConfigException e) {
        return String.valueOf(e.getMessage()).contains("bootstrap");
    }
}
