package org.khabar.enrich.header;

import java.time.Instant;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.khabar.schema.header.EventHeaders;

/**
 * Step before a sink: gives a record the CloudEvents attributes of its topic. The id is made of origin, topic and what
 * tells the records of one origin apart, so that a record that is written twice has one id and no two have the same. Origin
 * and raw id were put into the headers at the entrance and came along.
 *
 * @param <V> type of the values
 */
public final class Describe<V> extends ContextualFixedKeyProcessor<String, V, V> {
    private static final String SOURCE = "khabar/enrichment-stream";

    private final String topic;
    private final BiFunction<String, V, String> identity;

    /**
     * @param topic name of the topic that the records are written to
     * @param identity from key and value to what tells a record from the others of its origin
     */
    public Describe(String topic, BiFunction<String, V, String> identity) {
        this.topic = topic;
        this.identity = identity;
    }

    @Override
    public void process(FixedKeyRecord<String, V> input) {
        var headers = input.headers();
        var origin = EventHeaders.get(headers, EventHeaders.ORIGIN).orElse("");
        var rawId = EventHeaders.get(headers, EventHeaders.SUBJECT).orElse(input.key());
        EventHeaders.describe(
                headers,
                origin + "/" + topic + "/" + identity.apply(input.key(), input.value()),
                SOURCE,
                topic,
                rawId,
                Instant.ofEpochMilli(input.timestamp()));
        context().forward(input);
    }
}
