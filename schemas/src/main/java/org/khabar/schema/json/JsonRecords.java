package org.khabar.schema.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Makes a Jackson mapper that writes Avro records field by field. */
public final class JsonRecords {
    private JsonRecords() {}

    /** A mapper that writes generated records, also inside maps and lists, each on one line. */
    public static JsonMapper mapper() {
        var records = new SimpleModule("avro-records").addSerializer(SpecificRecord.class, new RecordSerializer());
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(records)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }

    private static final class RecordSerializer extends JsonSerializer<SpecificRecord> {
        @Override
        public void serialize(SpecificRecord value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeStartObject();
            for (Schema.Field field : value.getSchema().getFields()) {
                provider.defaultSerializeField(field.name(), value.get(field.pos()), json);
            }
            json.writeEndObject();
        }
    }
}
