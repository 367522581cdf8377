package org.khabar.ingest;

import org.jspecify.annotations.Nullable;
import org.khabar.ingest.metrics.IngestMetrics;
import org.khabar.ingest.parse.Read;
import org.khabar.ingest.publish.PublishListener;
import org.khabar.ingest.watch.Delivery;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what becomes of the documents of one file. Thread-safe. */
final class FileDelivery implements Delivery, PublishListener {
    private static final Logger LOG = LoggerFactory.getLogger(FileDelivery.class);

    private final IngestMetrics metrics;
    private long documents;
    private long answered;
    private boolean isRead;
    private @Nullable String failure;

    FileDelivery(IngestMetrics metrics) {
        this.metrics = metrics;
    }

    synchronized void read(Read outcome) {
        documents++;
        metrics.documentRead();
        if (outcome instanceof Read.Rejected refused) {
            var rejection = refused.rejection();
            LOG.warn("Rejected {}: {}: {}", rejection.getInput(), rejection.getReason(), rejection.getDetail());
        }
    }

    /** The whole file was read. */
    synchronized void readToEnd() {
        isRead = true;
    }

    /** The file cannot be read on. */
    synchronized void broken(String why) {
        failure = why;
    }

    @Override
    public synchronized void sent(RawDocument document) {
        answered++;
        metrics.documentSent();
    }

    @Override
    public synchronized void rejected(Rejection rejection) {
        answered++;
        metrics.documentRejected(rejection.getReason());
    }

    @Override
    public synchronized void failed(String input, String cause) {
        metrics.documentFailed();
        if (failure == null) {
            failure = input + ": " + cause;
        }
    }

    @Override
    public synchronized long documents() {
        return documents;
    }

    @Override
    public synchronized boolean isComplete() {
        return isRead && answered == documents;
    }

    @Override
    public synchronized @Nullable String failure() {
        return failure;
    }
}
