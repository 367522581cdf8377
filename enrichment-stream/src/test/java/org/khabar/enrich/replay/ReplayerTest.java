package org.khabar.enrich.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.replay.Replayer.Sent;
import org.khabar.schema.Articles;
import org.khabar.schema.Origin;
import org.khabar.schema.Replay;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.registry.SubjectRegistration;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.topic.Topics;

class ReplayerTest {
    private static final String SCOPE = "replayer";

    private final AvroSerdes serdes = new AvroSerdes("mock://" + SCOPE);
    private final PickyProducer producer = new PickyProducer();
    private final Replayer replayer;

    ReplayerTest() {
        new SubjectRegistration(serdes.client()).registerAll();
        replayer = new Replayer(producer, Topics.REPLAYS.valueSerde(serdes).serializer());
    }

    @AfterEach
    void close() {
        replayer.close();
        MockSchemaRegistry.dropScope(SCOPE);
    }

    @Test
    void shouldSendTheOriginalBytesAndHeadersWithTheNextAttempt() {
        var letter = Letters.of(7, "k", "v", EventHeaders.REPLAY_ATTEMPTS, "1", EventHeaders.REPLAY_OF, "x/0/1");

        var sent = replayer.replay(List.of(letter));

        assertThat(sent).singleElement().extracting(Sent::failure).isNull();
        var record = on(Topics.RAW.name()).get(0);
        assertThat(record.key()).isEqualTo("k".getBytes(UTF_8));
        assertThat(record.value()).isEqualTo("v".getBytes(UTF_8));
        assertThat(record.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .containsExactlyInAnyOrder(
                        "ce_source=a producer of ours",
                        "khabar_replay_attempts=2",
                        "khabar_replay_of=articles.dead-letters/3/7");
    }

    @Test
    void shouldSendNullKeysAndNullValuesAsTheyCame() {
        replayer.replay(List.of(Letters.of(7, null, null)));

        var record = on(Topics.RAW.name()).get(0);
        assertThat(record.key()).isNull();
        assertThat(record.value()).isNull();
    }

    @Test
    void shouldMarkTheLetterInTheSameTransaction() {
        replayer.replay(List.of(Letters.at(7), Letters.at(8)));

        assertThat(producer.commitCount()).isEqualTo(1L);
        var marks = on(Topics.REPLAYS.name());
        assertThat(marks)
                .extracting(mark -> new String(mark.key(), UTF_8))
                .containsExactly("articles.dead-letters/3/7", "articles.dead-letters/3/8");
        Replay replay = Topics.REPLAYS
                .valueSerde(serdes)
                .deserializer()
                .deserialize(Topics.REPLAYS.name(), marks.get(0).value());
        assertThat(replay.getReplayed()).isEqualTo(new Origin(0, 107L, Articles.NOON));
        assertThat(replay.getAttempts()).isEqualTo(1);
        assertThat(replay.getReason()).isEqualTo("NOT_AVRO");
    }

    @Test
    void shouldSendTheOthersWhenOneCannotBeSent() {
        producer.refused = "key-8";

        var sent = replayer.replay(List.of(Letters.at(7), Letters.at(8), Letters.at(9)));

        assertThat(sent).extracting(result -> result.failure() == null).containsExactly(true, false, true);
        assertThat(sent.get(1).failure()).contains("too large for this test");
        assertThat(on(Topics.RAW.name()))
                .extracting(record -> new String(record.key(), UTF_8))
                .containsExactly("key-7", "key-9");
        assertThat(on(Topics.REPLAYS.name())).hasSize(2);
    }

    @Test
    void shouldStopWhenAnotherReplayHasBegun() {
        producer.fenceProducer();

        assertThatThrownBy(() -> replayer.replay(List.of(Letters.at(7)))).isInstanceOf(ProducerFencedException.class);
        assertThat(producer.history()).isEmpty();
    }

    private List<ProducerRecord<byte[], byte[]>> on(String topic) {
        return producer.history().stream()
                .filter(record -> record.topic().equals(topic))
                .toList();
    }

    /** Kafka's producer for tests, which refuses one record. */
    private static final class PickyProducer extends MockProducer<byte[], byte[]> {
        private String refused = "";

        PickyProducer() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
            refuse(record);
            return super.send(record);
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
            refuse(record);
            return super.send(record, callback);
        }

        private void refuse(ProducerRecord<byte[], byte[]> record) {
            if (record.key() != null && new String(record.key(), UTF_8).equals(refused)) {
                throw new RecordTooLargeException("too large for this test");
            }
        }
    }
}
