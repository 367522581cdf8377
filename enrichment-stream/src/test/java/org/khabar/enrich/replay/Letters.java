package org.khabar.enrich.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.deadletter.DeadLetterHeaders;
import org.khabar.schema.Articles;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topics;

/** Dead letters for tests: of partition 0 of articles.raw, published at noon. */
final class Letters {
    private Letters() {}

    /** A letter at an offset, with some headers besides or in place of the usual ones. */
    static Letter at(long offset, String... namesAndValues) {
        return of(offset, "key-" + offset, "no avro", namesAndValues);
    }

    static Letter of(long offset, @Nullable String key, @Nullable String value, String... namesAndValues) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_source", "a producer of ours");
        headers.put(EventHeaders.ORIGIN, "articles.raw/0/" + (100 + offset));
        headers.put(DeadLetterHeaders.TOPIC, "articles.raw");
        headers.put(DeadLetterHeaders.PARTITION, "0");
        headers.put(DeadLetterHeaders.OFFSET, Long.toString(100 + offset));
        headers.put(DeadLetterHeaders.STAGE, "decode");
        headers.put(DeadLetterHeaders.REASON, "NOT_AVRO");
        headers.put(DeadLetterHeaders.DETAIL, "no Avro");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        var recordHeaders = new RecordHeaders();
        headers.forEach((name, text) -> recordHeaders.add(name, text.getBytes(UTF_8)));
        return new Letter(record(offset, bytes(key), bytes(value), recordHeaders));
    }

    // A null key or value is a key or value to Kafka.
    @SuppressWarnings("NullAway")
    private static ConsumerRecord<byte[], byte[]> record(
            long offset, byte @Nullable [] key, byte @Nullable [] value, RecordHeaders headers) {
        return new ConsumerRecord<>(
                Topics.DEAD_LETTERS.name(),
                3,
                offset,
                Articles.NOON.toEpochMilli(),
                TimestampType.CREATE_TIME,
                key == null ? -1 : key.length,
                value == null ? -1 : value.length,
                key,
                value,
                headers,
                Optional.empty());
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(UTF_8);
    }
}
