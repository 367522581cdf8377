package org.khabar.schema.serde;

import io.confluent.kafka.schemaregistry.SchemaProvider;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializerConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The Confluent serdes, set up the way Khabar uses them: schemas are looked up, never registered, and the serdes of one
 * program share one registry client with its cache.
 *
 * <p>{@code avro.remove.java.properties} is on since the generated classes mark their strings for Java: with the marks the
 * lookup of a schema that was registered without them answers 40403.
 */
public final class AvroSerdes {
    /** Schemas cached per subject; there is one subject a topic and a handful of versions. */
    private static final int CACHED_SCHEMAS = 1_000;

    /** The client's own default of a minute each, times its retries, would outlast a transaction. */
    private static final int CONNECT_TIMEOUT_MS = 3_000;

    private static final int READ_TIMEOUT_MS = 5_000;

    private final Map<String, Object> settings;
    private final SchemaRegistryClient client;

    /**
     * @param registryUrl base address of a registry that speaks Confluent's API, several separated by commas, or
     *     {@code mock://scope} for one in memory
     * @param clientSettings further settings of the registry client, such as credentials
     */
    public AvroSerdes(String registryUrl, Map<String, ?> clientSettings) {
        TrustedRecords.trust();
        this.settings = settings(registryUrl, clientSettings);
        this.client = client(List.of(registryUrl.split(",")), settings);
    }

    private static SchemaRegistryClient client(List<String> urls, Map<String, Object> settings) {
        var providers = List.<SchemaProvider>of(new AvroSchemaProvider());
        return MockSchemaRegistry.validateAndMaybeGetMockScope(urls) == null
                ? new RegistryClient(urls, CACHED_SCHEMAS, providers, settings)
                : SchemaRegistryClientFactory.newClient(urls, CACHED_SCHEMAS, providers, settings, Map.of());
    }

    /** Serdes without further client settings. */
    public AvroSerdes(String registryUrl) {
        this(registryUrl, Map.of());
    }

    /** The registry client that all serdes share. */
    public SchemaRegistryClient client() {
        return client;
    }

    /** A serde of whatever record the bytes name; the type is the topic's to know. */
    public Serde<Object> serde(boolean isKey) {
        return Serdes.serdeFrom(serializer(isKey), deserializer(isKey));
    }

    private Serializer<Object> serializer(boolean isKey) {
        var serializer = new RecordSerializer(client);
        serializer.configure(settings, isKey);
        return serializer;
    }

    private Deserializer<Object> deserializer(boolean isKey) {
        var deserializer = new KafkaAvroDeserializer(client);
        deserializer.configure(settings, isKey);
        return deserializer;
    }

    private static Map<String, Object> settings(String registryUrl, Map<String, ?> clientSettings) {
        var settings = new HashMap<String, Object>();
        settings.put(SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS, CONNECT_TIMEOUT_MS);
        settings.put(SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS, READ_TIMEOUT_MS);
        settings.putAll(clientSettings);
        settings.put(AbstractKafkaSchemaSerDeConfig.SCHEMA_REGISTRY_URL_CONFIG, registryUrl);
        settings.put(AbstractKafkaSchemaSerDeConfig.AUTO_REGISTER_SCHEMAS, false);
        settings.put(KafkaAvroSerializerConfig.AVRO_REMOVE_JAVA_PROPS_CONFIG, true);
        settings.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
        return Map.copyOf(settings);
    }
}
