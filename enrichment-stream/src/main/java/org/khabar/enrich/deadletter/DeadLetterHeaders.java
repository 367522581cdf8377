package org.khabar.enrich.deadletter;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.kafka.common.header.Headers;
import org.khabar.enrich.document.DeadLetter;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.topic.Topics;

/** The headers of a dead letter: where it comes from and why it is there. The original's own headers are kept. */
public final class DeadLetterHeaders {
    /** What the names of all of them begin with. */
    public static final String PREFIX = "khabar_dead_letter_";

    /** Topic that it was read from. */
    public static final String TOPIC = "khabar_dead_letter_topic";

    /** Partition that it was read from. */
    public static final String PARTITION = "khabar_dead_letter_partition";

    /** Offset that it was read at. */
    public static final String OFFSET = "khabar_dead_letter_offset";

    /** Timestamp that it had, RFC 3339. */
    public static final String TIMESTAMP = "khabar_dead_letter_timestamp";

    /** Stage that could not bear it. */
    public static final String STAGE = "khabar_dead_letter_stage";

    /** Stable code of the reason. */
    public static final String REASON = "khabar_dead_letter_reason";

    /** The reason in words. */
    public static final String DETAIL = "khabar_dead_letter_detail";

    /** Class of what was thrown; absent when nothing was. */
    public static final String EXCEPTION = "khabar_dead_letter_exception";

    /** Stack trace, cut to 4,000 characters; absent when nothing was thrown. */
    public static final String STACK_TRACE = "khabar_dead_letter_stacktrace";

    /** What the record was like before it was cut so as to fit; absent when it is whole. */
    public static final String CUT = "khabar_dead_letter_cut";

    private static final int MAX_LENGTH = 4_000;

    private DeadLetterHeaders() {}

    /** Takes away what a record says of a dead letter before it is one: only this program's word counts. */
    static void clear(Headers headers) {
        for (var header : headers.toArray()) {
            if (header.key().startsWith(PREFIX)) {
                headers.remove(header.key());
            }
        }
    }

    /** Writes a dead letter's headers. */
    static void write(Headers headers, DeadLetter letter) {
        var origin = letter.original().origin();
        EventHeaders.set(headers, TOPIC, Topics.RAW.name());
        EventHeaders.set(headers, PARTITION, Integer.toString(origin.getPartition()));
        EventHeaders.set(headers, OFFSET, Long.toString(origin.getOffset()));
        EventHeaders.set(headers, TIMESTAMP, origin.getIngestedAt().toString());
        EventHeaders.set(headers, STAGE, letter.stage().label());
        EventHeaders.set(headers, REASON, letter.reason().name());
        EventHeaders.set(headers, DETAIL, bounded(letter.detail()));
        var cause = letter.cause();
        if (cause != null) {
            EventHeaders.set(headers, EXCEPTION, cause.getClass().getName());
            EventHeaders.set(headers, STACK_TRACE, bounded(stackTrace(cause)));
        }
    }

    private static String stackTrace(Throwable cause) {
        var text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String bounded(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }
}
