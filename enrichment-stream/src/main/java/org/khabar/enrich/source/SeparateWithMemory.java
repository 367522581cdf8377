package org.khabar.enrich.source;

import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.khabar.enrich.document.CutDocument;
import org.khabar.enrich.document.Progress;
import org.khabar.enrich.document.Revision;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.enrich.separate.RecurringLines;
import org.khabar.enrich.separate.SeparateDocument;

/** Step that cuts a document into its articles, knowing which lines recur in its source. */
public final class SeparateWithMemory implements FixedKeyProcessorSupplier<String, Revision, Progress<CutDocument>> {
    private final SeparateDocument separate;
    private final LearnedLines learned;
    private final EnrichmentMetrics metrics;

    /**
     * @param separate cuts documents
     * @param learned what is known of sources
     * @param metrics told of lines that were removed
     */
    public SeparateWithMemory(SeparateDocument separate, LearnedLines learned, EnrichmentMetrics metrics) {
        this.separate = separate;
        this.learned = learned;
        this.metrics = metrics;
    }

    @Override
    public FixedKeyProcessor<String, Revision, Progress<CutDocument>> get() {
        return new SeparateProcessor();
    }

    private final class SeparateProcessor extends ContextualFixedKeyProcessor<String, Revision, Progress<CutDocument>> {
        @SuppressWarnings("NullAway.Init") // Streams calls init() before process()
        private KeyValueStore<String, byte[]> store;

        @Override
        public void init(FixedKeyProcessorContext<String, Progress<CutDocument>> context) {
            super.init(context);
            store = context.getStateStore(LearnedLines.STORE);
        }

        @Override
        public void process(FixedKeyRecord<String, Revision> input) {
            var revision = input.value();
            var recurring =
                    revision.source().map(source -> learned.of(source, store)).orElse(RecurringLines.NONE);
            var progress = separate.apply(revision, recurring);
            progress.going().forEach(document -> count(document));
            context().forward(input.withValue(progress));
        }

        private void count(CutDocument document) {
            var lines = document.pageLines();
            if (lines != null) {
                metrics.linesRemoved(lines.getRemoved());
            }
        }
    }
}
