package org.khabar.enrich.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.deadletter.DeadLetterHeaders;
import org.khabar.enrich.topics.Coordinates;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topics;

/**
 * A record of articles.dead-letters. Whoever may write there may write anything, so what its headers say is checked where
 * it is used.
 */
final class Letter {
    /** Headers that the stream or a replay adds: they are no part of the original. */
    private static final Set<String> ADDED =
            Set.of(EventHeaders.ORIGIN, EventHeaders.REPLAY_ATTEMPTS, EventHeaders.REPLAY_OF);

    private final ConsumerRecord<byte[], byte[]> input;

    /**
     * @param input the record as it was read
     */
    Letter(ConsumerRecord<byte[], byte[]> input) {
        this.input = input;
    }

    Coordinates coordinates() {
        return new Coordinates(input.topic(), input.partition(), input.offset());
    }

    /** When the original was published. */
    Instant time() {
        return Instant.ofEpochMilli(input.timestamp());
    }

    /** Stable code of the reason; empty text where the record has none. */
    String reason() {
        return header(DeadLetterHeaders.REASON).orElse("");
    }

    /** Label of the stage that could not bear it; empty text where the record has none. */
    String stage() {
        return header(DeadLetterHeaders.STAGE).orElse("");
    }

    /** Where the original was read; empty when the headers do not say, or not what can be. */
    Optional<Coordinates> original() {
        return header(DeadLetterHeaders.TOPIC)
                .flatMap(topic -> header(DeadLetterHeaders.PARTITION)
                        .flatMap(partition -> header(DeadLetterHeaders.OFFSET)
                                .flatMap(offset ->
                                        Coordinates.parse(topic + "/" + partition + "/" + offset, Topics.RAW))));
    }

    /** How often the original had been replayed before it came here, 0 if never; empty when the header is no count. */
    OptionalInt attempts() {
        var text = header(EventHeaders.REPLAY_ATTEMPTS).orElse("0");
        return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** What was cut off so that it fitted; empty when it is whole. */
    Optional<String> cut() {
        return header(DeadLetterHeaders.CUT);
    }

    /** Text of a header; empty where there is none. */
    Optional<String> header(String name) {
        return EventHeaders.get(input.headers(), name);
    }

    /** All headers, in their order. */
    List<Header> headers() {
        return List.of(input.headers().toArray());
    }

    /** The headers that the original had, but for those that the stream set anew. */
    List<Header> originalHeaders() {
        return Arrays.stream(input.headers().toArray())
                .filter(header -> !header.key().startsWith(DeadLetterHeaders.PREFIX) && !ADDED.contains(header.key()))
                .toList();
    }

    byte @Nullable [] key() {
        return input.key();
    }

    byte @Nullable [] value() {
        return input.value();
    }

    /** Bytes that its key, value and headers take. */
    long bytes() {
        long bytes = Math.max(0, input.serializedKeySize()) + (long) Math.max(0, input.serializedValueSize());
        for (var header : input.headers()) {
            bytes += header.key().getBytes(StandardCharsets.UTF_8).length + length(header.value());
        }
        return bytes;
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
