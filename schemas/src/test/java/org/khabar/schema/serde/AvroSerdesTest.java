package org.khabar.schema.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khabar.schema.Articles;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.registry.SubjectRegistration;
import org.khabar.schema.topic.Topics;

class AvroSerdesTest {
    private static final String SCOPE = "avro-serdes-test";

    /** Bytes before the record in Confluent's format. */
    private static final int MAGIC_AND_SCHEMA_ID = 5;

    private final AvroSerdes serdes = new AvroSerdes("mock://" + SCOPE);

    @BeforeEach
    void registerSubjects() {
        new SubjectRegistration(serdes.client()).registerAll();
    }

    @AfterEach
    void dropRegistry() {
        MockSchemaRegistry.dropScope(SCOPE);
    }

    @Test
    void shouldReadBackWhatItWrote() {
        var serde = Topics.ENRICHED.valueSerde(serdes);
        var article = Articles.enriched("a1");

        var bytes = serde.serializer().serialize(Topics.ENRICHED.name(), article);

        assertThat(serde.deserializer().deserialize(Topics.ENRICHED.name(), bytes))
                .isEqualTo(article);
    }

    @Test
    void shouldWriteTheBytesOfAvrosFieldByFieldWriter() throws IOException {
        var article = Articles.enriched("a1");
        var expected = new ByteArrayOutputStream();
        var fieldByField = new SpecificData();
        fieldByField.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
        var encoder = EncoderFactory.get().directBinaryEncoder(expected, null);
        new SpecificDatumWriter<EnrichedArticle>(article.getSchema(), fieldByField).write(article, encoder);

        var bytes = Topics.ENRICHED.valueSerde(serdes).serializer().serialize(Topics.ENRICHED.name(), article);

        assertThat(Arrays.copyOfRange(bytes, MAGIC_AND_SCHEMA_ID, bytes.length)).isEqualTo(expected.toByteArray());
    }

    @Test
    void shouldPassNullThrough() {
        var serializer = Topics.ENRICHED.valueSerde(serdes).serializer();

        assertThat(serializer.serialize(Topics.ENRICHED.name(), null)).isNull();
    }

    @Test
    void shouldRefuseToWriteWhenTheSubjectIsNotRegistered() {
        var serde = Topics.ENRICHED.valueSerde(serdes);

        assertThatThrownBy(() -> serde.serializer().serialize("articles.elsewhere", Articles.enriched("a1")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void shouldRefuseBytesThatAreNoAvro() {
        var serde = Topics.RAW.valueSerde(serdes);

        assertThatThrownBy(() -> serde.deserializer().deserialize(Topics.RAW.name(), new byte[] {1, 2, 3}))
                .isInstanceOf(SerializationException.class);
    }
}
