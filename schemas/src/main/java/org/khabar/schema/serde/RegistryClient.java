package org.khabar.schema.serde;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.SchemaProvider;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * Confluent's client, which answers at once which id a schema has that was asked for before. The serializer wraps the
 * schema of each record anew, and Confluent's cache then hashes and compares all of it: in the stream that took a seventh of the
 * processor time. Thread-safe.
 */
final class RegistryClient extends CachedSchemaRegistryClient {
    private final Map<Asked, Integer> ids = new ConcurrentHashMap<>();

    RegistryClient(List<String> urls, int cachedSchemas, List<SchemaProvider> providers, Map<String, ?> settings) {
        super(urls, cachedSchemas, providers, settings, Map.of());
    }

    @Override
    public int getId(String subject, ParsedSchema schema, boolean normalize) throws IOException, RestClientException {
        if (!(schema instanceof AvroSchema avro)) {
            return super.getId(subject, schema, normalize);
        }
        var asked = new Asked(subject, avro.rawSchema(), normalize);
        var known = ids.get(asked);
        if (known != null) {
            return known;
        }
        int id = super.getId(subject, schema, normalize);
        ids.put(asked, id);
        return id;
    }

    @Override
    public synchronized void reset() {
        super.reset();
        ids.clear();
    }

    /** The same question is one about the same object: a program has a handful of schemas, which are never made anew. */
    private record Asked(String subject, Schema schema, boolean normalize) {
        @Override
        @SuppressWarnings("ReferenceEquality") // comparing schemas field by field is what is saved here
        public boolean equals(Object other) {
            return other instanceof Asked that
                    && schema == that.schema
                    && normalize == that.normalize
                    && subject.equals(that.subject);
        }

        @Override
        public int hashCode() {
            return 31 * subject.hashCode() + System.identityHashCode(schema);
        }
    }
}
