package org.khabar.schema.serde;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.registry.ReleasedSchemas;

/**
 * Serde of what the stream sends to itself and keeps in its stores: Avro's single-object encoding, whose ten bytes of
 * header name the schema by fingerprint. No registry is asked; bytes of every released version can be read.
 *
 * @param <T> the record
 */
public final class InternalSerde<T extends SpecificRecord> implements Serde<T> {
    private final BinaryMessageEncoder<T> encoder;
    private final BinaryMessageDecoder<T> decoder;
    private final Class<T> type;

    private InternalSerde(Class<T> type) {
        var model = RecordModel.of(type);
        var schema = model.getSchema(type);
        this.type = type;
        this.encoder = new BinaryMessageEncoder<>(model, schema);
        this.decoder = new BinaryMessageDecoder<>(model, schema);
        ReleasedSchemas.versionsOf(schema.getFullName()).values().forEach(decoder::addSchema);
    }

    /** A serde of one generated record. */
    public static <T extends SpecificRecord> InternalSerde<T> of(Class<T> type) {
        return new InternalSerde<>(type);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> encode(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> decode(bytes);
    }

    // Kafka hands null through both ways: a deleted entry of a store has no value.
    @SuppressWarnings("NullAway")
    private byte @Nullable [] encode(@Nullable T value) {
        if (value == null) {
            return null;
        }
        try {
            return toArray(encoder.encode(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("NullAway")
    private @Nullable T decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return decoder.decode(bytes);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(
                    "These bytes are no " + type.getSimpleName() + " of a released version", e);
        }
    }

    private static byte[] toArray(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
