package org.khabar.enrich.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.khabar.schema.RawDocument;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topic;

/**
 * How large the parts of a record of articles.raw may be, other than the text, which *separate* judges. Ingestion keeps far
 * below; but anyone may write to the topic, compressed at that, and a record that a sink refuses would stop the stream
 * again at every start.
 */
final class RecordLimits {
    /** Most that a document's fields other than its text may take; four times what ingestion lets through. */
    private static final int MAX_OTHER_BYTES = 256 * 1024;

    /** Most that headers may take: they are repeated on every record that comes of the document. */
    private static final int MAX_HEADER_BYTES = 8 * 1024;

    /** Most that the value of a header of a replay may take: it is a number, or coordinates. */
    private static final int MAX_REPLAY_HEADER_BYTES = 64;

    private RecordLimits() {}

    static boolean isTooLong(byte @Nullable [] key) {
        return key != null && key.length > Topic.MAX_KEY_BYTES;
    }

    static boolean isTooLarge(byte[] value, RawDocument document) {
        return value.length > MAX_OTHER_BYTES
                && value.length - document.getText().getBytes(StandardCharsets.UTF_8).length > MAX_OTHER_BYTES;
    }

    /**
     * Leaves headers out that are too large, and a word about it in their place; returns whether they were. Those of a
     * replay do not count and stay, or a document whose headers are nearly too large would be replayed without end.
     */
    static boolean cut(Headers headers) {
        var replay = replayHeaders(headers);
        long bytes = sizeOf(headers) - sizeOf(replay);
        if (bytes <= MAX_HEADER_BYTES) {
            return false;
        }
        for (var header : headers.toArray()) {
            headers.remove(header.key());
        }
        replay.forEach(headers::add);
        EventHeaders.set(headers, DeadLetterHeaders.CUT, "headers of %d bytes".formatted(bytes));
        return true;
    }

    private static List<Header> replayHeaders(Headers headers) {
        return Stream.of(EventHeaders.REPLAY_ATTEMPTS, EventHeaders.REPLAY_OF)
                .map(headers::lastHeader)
                .filter(header -> header != null && sizeOf(header.value()) <= MAX_REPLAY_HEADER_BYTES)
                .toList();
    }

    static long sizeOf(Iterable<Header> headers) {
        long bytes = 0;
        for (var header : headers) {
            bytes += header.key().getBytes(StandardCharsets.UTF_8).length + sizeOf(header.value());
        }
        return bytes;
    }

    static int sizeOf(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
