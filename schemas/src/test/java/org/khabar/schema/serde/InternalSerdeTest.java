package org.khabar.schema.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.khabar.schema.Articles;
import org.khabar.schema.internal.PlacedPart;
import org.khabar.schema.internal.SeenDocument;

class InternalSerdeTest {
    /** A document as version 1 wrote it. These bytes are in state stores: they must stay readable. */
    private static final String WRITTEN_BY_VERSION_1 =
            "c301bb92c220c55024d1020601020304040461310c61726162696300086131233210637972696c6c6963020a6c6174696e000000000e80a8a894956780a8a8949567";

    private static final SeenDocument DOCUMENT = SeenDocument.newBuilder()
            .setTextHash(ByteBuffer.wrap(new byte[] {1, 2, 3}))
            .setRevision(2)
            .setParts(List.of(
                    new PlacedPart("a1", "arabic", List.of()), new PlacedPart("a1#2", "cyrillic", List.of("latin"))))
            .setOrigin(Articles.origin(7))
            .setLastSeenAt(Articles.NOON)
            .build();

    private final InternalSerde<SeenDocument> serde = InternalSerde.of(SeenDocument.class);

    @Test
    void shouldReadBackWhatItWrote() {
        var bytes = serde.serializer().serialize("any", DOCUMENT);

        assertThat(serde.deserializer().deserialize("any", bytes)).isEqualTo(DOCUMENT);
    }

    @Test
    void shouldReadWhatVersion1Wrote() {
        var bytes = HexFormat.of().parseHex(WRITTEN_BY_VERSION_1);

        assertThat(serde.deserializer().deserialize("any", bytes)).isEqualTo(DOCUMENT);
    }

    @Test
    void shouldPassNullThrough() {
        assertThat(serde.serializer().serialize("any", null)).isNull();
        assertThat(serde.deserializer().deserialize("any", (byte[]) null)).isNull();
    }

    @Test
    void shouldNameTheRecordWhenBytesAreSomethingElse() {
        assertThatThrownBy(() -> serde.deserializer()
                        .deserialize("any", "no avro".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("SeenDocument");
    }
}
