package org.khabar.ingest;

import java.io.PrintWriter;
import java.util.List;
import org.khabar.ingest.metrics.IngestMetrics;
import org.khabar.ingest.publish.KafkaPublisher;
import org.khabar.ingest.source.DocumentReader;

/** The way of a document from its input to its topic. */
public final class IngestPipeline {
    private final DocumentReader reader;
    private final KafkaPublisher publisher;
    private final IngestMetrics metrics;
    private final PrintWriter errors;

    /**
     * @param reader finds and parses documents
     * @param publisher writes them; stays open
     * @param metrics counts them
     * @param errors takes a line for each document that is not sent
     */
    public IngestPipeline(DocumentReader reader, KafkaPublisher publisher, IngestMetrics metrics, PrintWriter errors) {
        this.reader = reader;
        this.publisher = publisher;
        this.metrics = metrics;
        this.errors = errors;
    }

    /** Ingests all inputs without showing progress. */
    public IngestSummary run(List<String> inputs) {
        return run(inputs, () -> {});
    }

    /**
     * Reads, parses and publishes all inputs, and returns when brokers have answered for every document. A document that
     * cannot be read stops nothing; brokers that stay away past the delivery timeout stop the reading, since nothing that
     * is read then could be sent.
     *
     * @param inputs paths of files and folders, or {@code -}
     * @param progress told of each document that was read
     * @throws org.khabar.ingest.source.NoSuchInputException if an input is not there; nothing has been sent then
     */
    public IngestSummary run(List<String> inputs, Runnable progress) {
        var report = new IngestReport(metrics, errors, progress);
        var isComplete = true;
        try (var reads = reader.read(inputs, report)) {
            var left = reads.iterator();
            while (isComplete && left.hasNext()) {
                var read = left.next();
                report.read(read);
                publisher.publish(read, report);
                isComplete = !publisher.isBrokerAway() || !left.hasNext();
            }
        }
        publisher.flush();
        return report.summary(isComplete);
    }
}
