package org.khabar.schema.registry;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.khabar.schema.topic.Topics;

/** The deploy step that puts the schema of every topic into a registry, with the compatibility that Khabar promises. */
public final class SubjectRegistration {
    /** What the registry is to demand of later versions. */
    public static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private final SchemaRegistryClient client;

    /**
     * @param client client of the registry; stays the caller's to close
     */
    public SubjectRegistration(SchemaRegistryClient client) {
        this.client = client;
    }

    /** A subject and the id that the registry gave its schema. */
    public record Registered(String subject, int schemaId) {}

    /**
     * Registers the schemas of all topics. Safe to repeat: a schema that is there keeps its id.
     *
     * @return the subjects, in the order of the catalogue
     * @throws SubjectRegistrationException when the registry does not answer or refuses a schema
     */
    public List<Registered> registerAll() {
        var registered = new ArrayList<Registered>();
        for (var topic : Topics.all()) {
            topic.valueSubject()
                    .ifPresent(subject ->
                            registered.add(register(subject, topic.valueSchema().orElseThrow())));
        }
        return List.copyOf(registered);
    }

    private Registered register(String subject, Schema schema) {
        try {
            var plain = new AvroSchema(PublishedForm.of(schema));
            int id = client.register(subject, plain);
            client.updateCompatibility(subject, COMPATIBILITY);
            return new Registered(subject, id);
        } catch (IOException | RestClientException e) {
            throw new SubjectRegistrationException(subject, e);
        }
    }
}
