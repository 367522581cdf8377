package org.khabar.schema.serde;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.registry.PublishedForm;

/**
 * Confluent's serializer, which keeps for each type of record the schema that it is published with. Confluent's own looks it up
 * for each record, in a cache that goes through a list of its last hits at each: two hundredths of the time of a stream
 * thread.
 */
final class RecordSerializer extends KafkaAvroSerializer {
    private final Map<Class<? extends SpecificRecord>, AvroSchema> schemas = new ConcurrentHashMap<>();

    RecordSerializer(SchemaRegistryClient client) {
        super(client);
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable Object value) {
        if (!(value instanceof SpecificRecord record)) {
            return super.serialize(topic, headers, value);
        }
        var schema = schemas.computeIfAbsent(record.getClass(), RecordSerializer::publishedSchema);
        return serializeImpl(getSubjectName(topic, isKey, record, schema), topic, headers, record, schema);
    }

    private static AvroSchema publishedSchema(Class<? extends SpecificRecord> type) {
        return new AvroSchema(PublishedForm.of(RecordModel.of(type).getSchema(type)));
    }
}
