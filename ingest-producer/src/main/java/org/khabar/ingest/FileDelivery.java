package org.khabar.ingest;

import org.jspecify.annotations.Nullable;
import org.khabar.ingest.metrics.IngestMetrics;
import org.khabar.ingest.parse.Read;
import org.khabar.ingest.publish.PublishListener;
import org.khabar.ingest.watch.Delivery;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;
import org.khabar.service.terminal.PrintableText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what becomes of the documents of one file. Thread-safe. */
final class FileDelivery implements Delivery, PublishListener {
    /** A file may hold millions of documents, and all of them may be bad. */
    private static final int MAX_LOGGED = 10;

    private static final Logger LOG = LoggerFactory.getLogger(FileDelivery.class);

    private final IngestMetrics metrics;
    private final String file;
    private long documents;
    private long refused;
    private long answered;
    private boolean isRead;
    private @Nullable String failure;

    /**
     * @param file how it is named, for people
     */
    FileDelivery(String file, IngestMetrics metrics) {
        this.file = PrintableText.of(file);
        this.metrics = metrics;
    }

    synchronized void read(Read outcome) {
        documents++;
        metrics.documentRead();
        if (outcome instanceof Read.Rejected rejected) {
            log(rejected.rejection());
        }
    }

    // The detail may quote the document, and names come from outside.
    private void log(Rejection rejection) {
        refused++;
        if (refused <= MAX_LOGGED) {
            LOG.warn("Rejected {}: {}", PrintableText.of(String.valueOf(rejection.getInput())), rejection.getReason());
        }
    }

    /** The whole file was read. */
    synchronized void readToEnd() {
        isRead = true;
        if (refused > MAX_LOGGED) {
            LOG.warn("Rejected {} documents of {}, of which the first {} are named above", refused, file, MAX_LOGGED);
        }
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
            failure = PrintableText.of(input + ": " + cause);
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
