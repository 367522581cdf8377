package org.khabar.enrich.deadletter;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.khabar.enrich.document.DeadLetter;

/** Step that turns a dead letter back into the record that it was: original key and value, with headers that explain. */
public final class RestoreOriginal extends ContextualProcessor<String, DeadLetter, byte[], byte[]> {
    // A record without key or value has null there, in Kafka's API as in the topic.
    @Override
    @SuppressWarnings("NullAway")
    public void process(Record<String, DeadLetter> input) {
        var letter = input.value();
        DeadLetterHeaders.write(input.headers(), letter);
        context()
                .forward(input.withKey(letter.original().key())
                        .withValue(letter.original().value()));
    }
}
