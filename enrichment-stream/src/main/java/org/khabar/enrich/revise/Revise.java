package org.khabar.enrich.revise;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.khabar.enrich.document.Arrival;
import org.khabar.enrich.document.Progress;
import org.khabar.enrich.document.Revision;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.enrich.stage.Stage;
import org.khabar.schema.RawDocument;
import org.khabar.schema.internal.SeenDocument;

/**
 * Step that tells what an arrival is to its raw id: new, revised, refetched or retracted.
 *
 * <p>It remembers each raw id for a retention after it was last seen, in stream time, changed or not; the store shrinks by
 * a sweep. A document that comes after that is new. Arrivals of one raw id are on one partition and so in order.
 */
public final class Revise implements FixedKeyProcessorSupplier<String, Arrival, Progress<Revision>> {
    private final Duration retention;
    private final SeenDocuments documents;
    private final EnrichmentMetrics metrics;

    /**
     * @param documents the store, shared by both steps
     * @param retention how long a raw id is remembered after it was last seen
     * @param metrics told of refetches and retractions
     */
    public Revise(SeenDocuments documents, Duration retention, EnrichmentMetrics metrics) {
        this.documents = documents;
        this.retention = retention;
        this.metrics = metrics;
    }

    @Override
    public FixedKeyProcessor<String, Arrival, Progress<Revision>> get() {
        return new ReviseProcessor();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return documents.stores();
    }

    private final class ReviseProcessor extends ContextualFixedKeyProcessor<String, Arrival, Progress<Revision>> {
        @SuppressWarnings("NullAway.Init") // Streams calls init() before process()
        private KeyValueStore<String, SeenDocument> seenDocuments;

        @Override
        public void init(FixedKeyProcessorContext<String, Progress<Revision>> context) {
            super.init(context);
            seenDocuments = context.getStateStore(SeenDocuments.STORE);
            var sweep = new ExpirySweep<>(seenDocuments, SeenDocuments.SWEEP_SIZE, SeenDocument::getLastSeenAt);
            context.schedule(
                    SeenDocuments.SWEEP_INTERVAL,
                    PunctuationType.STREAM_TIME,
                    now -> sweep.sweep(Instant.ofEpochMilli(now).minus(retention)));
        }

        @Override
        public void process(FixedKeyRecord<String, Arrival> input) {
            long start = System.nanoTime();
            var arrival = input.value();
            var progress =
                    arrival.content().map(document -> revise(arrival, document)).orElseGet(() -> retract(arrival));
            metrics.stageRan(Stage.REVISE, System.nanoTime() - start);
            context().forward(input.withValue(progress));
        }

        private Progress<Revision> revise(Arrival arrival, RawDocument document) {
            var seen = seenDocuments.get(arrival.rawId());
            var progress = DocumentHistory.revise(arrival, document, seen);
            if (progress instanceof Progress.Ended) {
                seenDocuments.put(arrival.rawId(), DocumentHistory.seenAgain(seen, arrival.origin()));
                metrics.documentRefetched();
            }
            return progress;
        }

        private Progress<Revision> retract(Arrival arrival) {
            var seen = seenDocuments.get(arrival.rawId());
            if (seen != null) {
                seenDocuments.put(arrival.rawId(), DocumentHistory.afterRetraction(arrival, seen));
            }
            metrics.documentRetracted();
            return DocumentHistory.retract(arrival, seen);
        }
    }
}
