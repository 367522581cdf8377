package org.khabar.enrich.header;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.khabar.schema.header.EventHeaders;

/**
 * Step before a sink: gives a record the CloudEvents attributes of its topic. The id is made of origin, topic and key, so
 * that a record that is written twice has one id. Origin and raw id were put into the headers at the entrance and came
 * along.
 *
 * @param <V> type of the values
 */
public final class Describe<V> extends ContextualFixedKeyProcessor<String, V, V> {
    private static final String SOURCE = "/khabar/enrichment-stream";

    private final String topic;

    /**
     * @param topic name of the topic that the records are written to
     */
    public Describe(String topic) {
        this.topic = topic;
    }

    @Override
    public void process(FixedKeyRecord<String, V> input) {
        var headers = input.headers();
        var origin = EventHeaders.get(headers, EventHeaders.ORIGIN).orElse("");
        var rawId = EventHeaders.get(headers, EventHeaders.SUBJECT).orElse(input.key());
        EventHeaders.describe(
                headers,
                origin + "/" + topic + "/" + input.key(),
                SOURCE,
                topic,
                rawId,
                Instant.ofEpochMilli(input.timestamp()));
        context().forward(input);
    }
}
