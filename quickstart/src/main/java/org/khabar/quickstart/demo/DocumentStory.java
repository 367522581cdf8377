package org.khabar.quickstart.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.khabar.quickstart.stack.OutcomeReader;
import org.khabar.schema.Decision;
import org.khabar.schema.Duplicate;
import org.khabar.schema.EnrichedArticle;
import org.khabar.schema.Rejection;

/** Collects what is read of one document, since topics come in no order, and tells it in one that makes sense. */
final class DocumentStory implements OutcomeReader.OutcomeListener {
    private final List<EnrichedArticle> enriched = new ArrayList<>();
    private final List<Duplicate> duplicates = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    @Override
    public void read(ConsumerRecord<byte[], byte[]> input, @Nullable SpecificRecord value) {
        if (value instanceof EnrichedArticle article) {
            enriched.add(article);
        } else if (value instanceof Duplicate duplicate) {
            duplicates.add(duplicate);
        } else if (value instanceof Rejection rejection) {
            rejections.add(rejection);
        } else if (value instanceof Decision decision) {
            decisions.add(decision);
        }
    }

    /** Tells what was collected, and forgets it. */
    void tell(ArticlePrinter printer) {
        enriched.sort(Comparator.comparing(EnrichedArticle::getPart));
        enriched.forEach(printer::enriched);
        duplicates.forEach(printer::duplicate);
        rejections.forEach(printer::rejected);
        decisions.forEach(printer::cut);
        enriched.clear();
        duplicates.clear();
        rejections.clear();
        decisions.clear();
    }
}
