package org.khabar.quickstart.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.khabar.quickstart.stack.StackUnderTest.bytes;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.ArrayList;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.RawDocument;
import org.khabar.schema.registry.PublishedForm;
import org.khabar.schema.topic.Topics;

/** Producers and the stream know different versions of a record, as they do while a new one is deployed. */
@Timeout(300)
class SchemaChangeIT {
    private static final String SUBJECT = Topics.RAW.name() + "-value";
    private static final GeneratedNews NEWS = new GeneratedNews(23);

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static StackUnderTest stack;

    @BeforeAll
    static void start() throws InterruptedException {
        stack = StackUnderTest.start(new StackSize(2, 1, 1));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void shouldReadNewerDocumentsByTheSchemaThatItKnows() throws Exception {
        stack.send(document("before").build());

        stack.stack().serdes().client().register(SUBJECT, new AvroSchema(withMoreFields("desk")));
        stack.send(bytes("newer"), serialised(newer("newer", "desk", "foreign")));
        stack.send(document("older").build());

        for (var id : new String[] {"before", "newer", "older"}) {
            var enriched = stack.values(Topics.ENRICHED, id, EnrichedArticle.class);
            assertThat(enriched).as(id).hasSize(1);
        }
        assertThat(stack.on(Topics.DEAD_LETTERS)).isEmpty();
        assertThat(stack.audit().faults()).isEmpty();
    }

    @Test
    void shouldRefuseToWriteBySchemaThatIsNotRegistered() {
        var ahead = newer("ahead", "edition", "evening");

        assertThatThrownBy(() -> serialised(ahead))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("Error retrieving Avro schema");
    }

    private static RawDocument.Builder document(String id) {
        return RawDocument.newBuilder().setId(id).setText(NEWS.text());
    }

    /** A document as a newer producer makes it. */
    private static GenericRecord newer(String id, String field, String value) {
        var document = document(id).build();
        var record = new GenericData.Record(withMoreFields(field));
        for (var known : document.getSchema().getFields()) {
            record.put(known.name(), document.get(known.pos()));
        }
        record.put(field, value);
        return record;
    }

    private static Schema withMoreFields(String field) {
        var published = PublishedForm.of(RawDocument.getClassSchema());
        var fields = new ArrayList<Field>();
        for (var known : published.getFields()) {
            fields.add(new Field(known, known.schema()));
        }
        var optional = SchemaBuilder.unionOf().nullType().and().stringType().endUnion();
        fields.add(new Field(field, optional, "New in this version.", JsonProperties.NULL_VALUE));
        return Schema.createRecord(
                published.getName(), published.getDoc(), published.getNamespace(), published.isError(), fields);
    }

    private static byte[] serialised(GenericRecord document) {
        return stack.stack().serdes().serde(false).serializer().serialize(Topics.RAW.name(), document);
    }
}
