package org.khabar.schema.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.generic.GenericData;

/**
 * A schema as it is published: without the marks that only tell Avro's Java code generator which string class to use.
 * The serializer looks schemas up in this form ({@code avro.remove.java.properties}).
 */
public final class PublishedForm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaFormatter PRETTY = SchemaFormatter.getInstance("json/pretty");

    private PublishedForm() {}

    /** The schema without the generator's marks. */
    public static Schema of(Schema schema) {
        try {
            var tree = JSON.readTree(schema.toString());
            removeMarks(tree);
            return new Schema.Parser().parse(tree.toString());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Avro wrote a schema that is no JSON: " + schema.getFullName(), e);
        }
    }

    /** The published form as indented JSON. */
    public static String pretty(Schema schema) {
        return PRETTY.format(of(schema));
    }

    private static void removeMarks(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(GenericData.STRING_PROP);
        }
        node.forEach(PublishedForm::removeMarks);
    }
}
