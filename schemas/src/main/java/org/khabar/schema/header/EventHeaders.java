package org.khabar.schema.header;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.khabar.schema.Origin;
import org.khabar.schema.topic.Topics;

/**
 * Names and values of the headers: the Kafka protocol binding of CloudEvents 1.0 (binary mode: {@code ce_} before each
 * attribute), {@code traceparent} of W3C Trace Context, and {@code khabar_origin}.
 */
public final class EventHeaders {
    /** CloudEvents: id of the record, the same whenever it is written again. */
    public static final String ID = "ce_id";

    /** CloudEvents: program that wrote the record. */
    public static final String SOURCE = "ce_source";

    /** CloudEvents: version of the specification. */
    public static final String SPEC_VERSION = "ce_specversion";

    /** CloudEvents: kind of record, {@code org.khabar.} and the topic. */
    public static final String TYPE = "ce_type";

    /** CloudEvents: RFC 3339 time of ingestion. */
    public static final String TIME = "ce_time";

    /** CloudEvents: raw id of the document. */
    public static final String SUBJECT = "ce_subject";

    /** W3C Trace Context: one trace per document, from its publishing to the last record that comes of it. */
    public static final String TRACEPARENT = "traceparent";

    /** Coordinates on articles.raw: {@code topic/partition/offset}. */
    public static final String ORIGIN = "khabar_origin";

    /** How often the document was replayed from a dead letter, a number; absent on documents that never were. */
    public static final String REPLAY_ATTEMPTS = "khabar_replay_attempts";

    /** The dead letter that the document was replayed from, {@code topic/partition/offset}; absent where there is none. */
    public static final String REPLAY_OF = "khabar_replay_of";

    private EventHeaders() {}

    /**
     * Sets the CloudEvents attributes, in place of those of an earlier hop.
     *
     * @param id id of the record, unique within its source
     * @param source program that writes it
     * @param topic topic that it is written to
     * @param subject raw id of its document
     * @param time time of ingestion
     */
    public static void describe(Headers headers, String id, String source, String topic, String subject, Instant time) {
        set(headers, SPEC_VERSION, "1.0");
        set(headers, ID, id);
        set(headers, SOURCE, source);
        set(headers, TYPE, "org.khabar." + topic);
        set(headers, SUBJECT, subject);
        set(headers, TIME, time.toString());
    }

    /** Sets a header, in place of any of that name. */
    public static void set(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The text of a header; empty where there is none, or one without a value. */
    public static Optional<String> get(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    /** An origin as the header writes it. */
    public static String coordinates(Origin origin) {
        return Topics.RAW.name() + "/" + origin.getPartition() + "/" + origin.getOffset();
    }
}
