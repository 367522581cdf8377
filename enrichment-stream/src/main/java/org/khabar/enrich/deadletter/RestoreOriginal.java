package org.khabar.enrich.deadletter;

import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.document.DeadLetter;
import org.khabar.enrich.document.Endings;
import org.khabar.enrich.document.OriginalRecord;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topic;
import org.khabar.schema.topic.Topics;
import org.khabar.service.logging.RecordLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Step that turns a dead letter back into the record that it was: original key and value, with headers that explain. One
 * that would not fit on the topic any more is cut: the beginnings of key and value are left, a header tells what they
 * were, and their coordinates lead to the whole for as long as articles.raw keeps it.
 */
public final class RestoreOriginal extends ContextualProcessor<String, DeadLetter, byte[], byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(RestoreOriginal.class);

    /** What a record takes besides key, value and headers is less. */
    private static final int ROOM_BYTES = 4 * 1024;

    /** Enough to see what it is. */
    private static final int CUT_BYTES = 64 * 1024;

    @Override
    public void process(Record<String, DeadLetter> input) {
        var letter = input.value();
        var original = letter.original();
        var origin = original.origin();
        var key = Endings.text(original.key()).orElse("");
        RecordLog.name(LOG.atWarn(), Topics.RAW.name(), origin.getPartition(), origin.getOffset(), key)
                .addKeyValue("stage", letter.stage().label())
                .addKeyValue("reason", letter.reason().name())
                .log("A record became a dead letter");
        DeadLetterHeaders.write(input.headers(), letter);
        if (fits(original, input.headers())) {
            forward(input, original.key(), original.value());
        } else {
            EventHeaders.set(input.headers(), DeadLetterHeaders.CUT, measures(original));
            forward(input, cut(original.key()), cut(original.value()));
        }
    }

    // A record without key or value has null there, in Kafka's API as in the topic.
    @SuppressWarnings("NullAway")
    private void forward(Record<String, DeadLetter> input, byte @Nullable [] key, byte @Nullable [] value) {
        context().forward(input.withKey(key).withValue(value));
    }

    private static boolean fits(OriginalRecord original, Headers headers) {
        long bytes = RecordLimits.sizeOf(original.key())
                + (long) RecordLimits.sizeOf(original.value())
                + RecordLimits.sizeOf(headers);
        return bytes <= Topic.MAX_RECORD_BYTES - ROOM_BYTES;
    }

    private static String measures(OriginalRecord original) {
        return "key of %d bytes, value of %d bytes"
                .formatted(RecordLimits.sizeOf(original.key()), RecordLimits.sizeOf(original.value()));
    }

    private static byte @Nullable [] cut(byte @Nullable [] bytes) {
        return bytes == null || bytes.length <= CUT_BYTES ? bytes : Arrays.copyOf(bytes, CUT_BYTES);
    }
}
