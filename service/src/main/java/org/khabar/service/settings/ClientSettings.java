package org.khabar.service.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.khabar.service.terminal.Failures;

/**
 * Makes sure that Kafka's clients take what they would be given, without making one or asking anybody. What is wrong is a
 * {@link ConfigException} in one line, saying that it comes from behind {@code kafka.}
 */
public final class ClientSettings {
    private ClientSettings() {}

    /** Settings of an admin client. */
    public static void requireAdmin(Map<String, Object> settings) {
        require(() -> new AdminClientConfig(settings));
    }

    /** Settings of a producer, which is given its serializers as objects. */
    public static void requireProducer(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        // Where only settings are looked at, their names are asked for.
        all.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        all.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        require(() -> new ProducerConfig(all));
    }

    /** Settings of a consumer, which is given its deserializers as objects. */
    public static void requireConsumer(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        all.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        require(() -> new ConsumerConfig(all));
    }

    /**
     * Settings of anything else of Kafka's.
     *
     * @param client reads them as the client would
     */
    public static void require(Supplier<? extends AbstractConfig> client) {
        try {
            var unused = client.get(); // being made is all that is asked of it
        } catch (KafkaException e) {
            throw new ConfigException(
                    "Kafka refuses what is set behind " + ClusterConfig.KAFKA_PREFIX + ": " + Failures.line(e));
        }
    }
}
