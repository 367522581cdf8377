package org.khabar.enrich.deadletter;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.khabar.enrich.document.Arrival;
import org.khabar.enrich.document.OriginalRecord;
import org.khabar.enrich.document.Progress;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.enrich.stage.Stage;
import org.khabar.schema.Origin;
import org.khabar.schema.RawDocument;
import org.khabar.schema.header.EventHeaders;
import org.khabar.schema.header.TraceParent;

/**
 * Step at the entrance: bytes of articles.raw to {@link Arrival}s keyed by raw id. From here on the record's headers carry
 * its origin and raw id, whatever topics it goes through.
 */
public final class Decode implements ProcessorSupplier<byte[], byte[], String, Progress<Arrival>> {
    private final Deserializer<RawDocument> documents;
    private final Duration patience;
    private final EnrichmentMetrics metrics;

    /**
     * @param documents of values of articles.raw
     * @param patience how long a registry that does not answer is asked again
     * @param metrics told of every record
     */
    public Decode(Deserializer<RawDocument> documents, Duration patience, EnrichmentMetrics metrics) {
        this.documents = documents;
        this.patience = patience;
        this.metrics = metrics;
    }

    @Override
    public Processor<byte[], byte[], String, Progress<Arrival>> get() {
        return new DecodeProcessor();
    }

    private final class DecodeProcessor extends ContextualProcessor<byte[], byte[], String, Progress<Arrival>> {
        private final RawDecoder decoder = new RawDecoder(documents, patience);
        private final SplittableRandom random = new SplittableRandom();

        @Override
        public void process(Record<byte[], byte[]> input) {
            metrics.documentRead();
            long start = System.nanoTime();
            var original = new OriginalRecord(origin(input), input.key(), input.value());
            DeadLetterHeaders.clear(input.headers());
            boolean areHeadersCut = RecordLimits.cut(input.headers());
            var progress = areHeadersCut ? RawDecoder.tooLarge(original) : decoder.decode(original);
            metrics.stageRan(Stage.DECODE, System.nanoTime() - start);
            forward(input, rawId(progress), progress);
        }

        private void forward(Record<byte[], byte[]> input, String rawId, Progress<Arrival> progress) {
            var headers = input.headers();
            EventHeaders.set(headers, EventHeaders.ORIGIN, EventHeaders.coordinates(origin(input)));
            EventHeaders.set(headers, EventHeaders.SUBJECT, rawId);
            var parent = EventHeaders.get(headers, EventHeaders.TRACEPARENT).orElse("");
            EventHeaders.set(headers, EventHeaders.TRACEPARENT, TraceParent.next(parent, random));
            context().forward(input.withKey(rawId).withValue(progress));
        }

        private Origin origin(Record<byte[], byte[]> input) {
            var metadata = context().recordMetadata().orElseThrow(); // a record from a source topic always has it
            return new Origin(metadata.partition(), metadata.offset(), Instant.ofEpochMilli(input.timestamp()));
        }

        private static String rawId(Progress<Arrival> progress) {
            return progress instanceof Progress.Going<Arrival> going
                    ? going.value().rawId()
                    : progress.ended().get(0).decision().getRawId();
        }
    }
}
