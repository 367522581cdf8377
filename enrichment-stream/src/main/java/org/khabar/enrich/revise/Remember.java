package org.khabar.enrich.revise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.khabar.enrich.document.ArticleMessages;
import org.khabar.enrich.document.CutDocument;
import org.khabar.enrich.document.Endings;
import org.khabar.enrich.document.Progress;
import org.khabar.enrich.metrics.EnrichmentMetrics;
import org.khabar.schema.internal.ArticleMessage;
import org.khabar.schema.internal.SeenDocument;

/**
 * Step that closes what {@link Revise} opened, once it is known what a document was cut into: it remembers the articles
 * and where they are judged, and withdraws those of the version before that are no more or have moved to another shard.
 */
public final class Remember implements FixedKeyProcessorSupplier<String, CutDocument, Progress<List<ArticleMessage>>> {
    private final SeenDocuments documents;
    private final EnrichmentMetrics metrics;

    /**
     * @param documents the store, shared by both steps
     * @param metrics told of documents that were separated or rejected
     */
    public Remember(SeenDocuments documents, EnrichmentMetrics metrics) {
        this.documents = documents;
        this.metrics = metrics;
    }

    @Override
    public FixedKeyProcessor<String, CutDocument, Progress<List<ArticleMessage>>> get() {
        return new RememberProcessor();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return documents.stores();
    }

    private final class RememberProcessor
            extends ContextualFixedKeyProcessor<String, CutDocument, Progress<List<ArticleMessage>>> {
        @SuppressWarnings("NullAway.Init") // Streams calls init() before process()
        private KeyValueStore<String, SeenDocument> seenDocuments;

        @Override
        public void init(FixedKeyProcessorContext<String, Progress<List<ArticleMessage>>> context) {
            super.init(context);
            seenDocuments = context.getStateStore(SeenDocuments.STORE);
        }

        @Override
        public void process(FixedKeyRecord<String, CutDocument> input) {
            var document = input.value();
            seenDocuments.put(input.key(), DocumentHistory.afterCutting(document));
            context().forward(input.withValue(outcome(document)));
        }

        private Progress<List<ArticleMessage>> outcome(CutDocument document) {
            var withdrawals = DocumentHistory.withdrawals(document);
            var rejection = document.rejection();
            if (rejection != null) {
                metrics.documentRejected(rejection.getReason());
                return new Progress.Ended<>(Endings.rejected(document, rejection, withdrawals));
            }
            metrics.documentSeparated(document.articles());
            var messages = new ArrayList<ArticleMessage>();
            withdrawals.forEach(withdrawal -> messages.add(ArticleMessages.of(withdrawal)));
            for (var article : document.articles()) {
                article.setMoved(!DocumentHistory.formerShards(document.revision(), article)
                        .isEmpty());
                messages.add(ArticleMessages.of(article));
            }
            return new Progress.Going<>(List.copyOf(messages));
        }
    }
}
