package org.khabar.ingest;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.khabar.ingest.metrics.IngestMetrics;
import org.khabar.ingest.parse.Read;
import org.khabar.ingest.publish.PublishListener;
import org.khabar.ingest.source.ReadListener;
import org.khabar.schema.RawDocument;
import org.khabar.schema.Rejection;
import org.khabar.schema.RejectionReason;
import org.khabar.service.terminal.PrintableText;

/** Counts what becomes of each document and names, one line each, those that are not on articles.raw. Thread-safe. */
final class IngestReport implements ReadListener, PublishListener {
    private final IngestMetrics metrics;
    private final PrintWriter errors;
    private final Runnable progress;
    private final Map<RejectionReason, Long> rejected = new EnumMap<>(RejectionReason.class);
    private final List<String> firstSkipped = new ArrayList<>();
    private long read;
    private long sent;
    private long failed;
    private long skipped;

    /**
     * @param errors takes a line for each document that is not on articles.raw
     * @param progress told of each document that was read
     */
    IngestReport(IngestMetrics metrics, PrintWriter errors, Runnable progress) {
        this.metrics = metrics;
        this.errors = errors;
        this.progress = progress;
    }

    synchronized void read(Read outcome) {
        read++;
        metrics.documentRead();
        progress.run();
        if (outcome instanceof Read.Rejected refused) {
            var rejection = refused.rejection();
            print("rejected", rejection.getInput(), rejection.getReason() + ": " + rejection.getDetail());
        }
    }

    @Override
    public synchronized void skipped(String input, String why) {
        skipped++;
        if (firstSkipped.size() < IngestSummary.MAX_NAMED) {
            firstSkipped.add(input);
        }
    }

    @Override
    public synchronized void sent(RawDocument document) {
        sent++;
        metrics.documentSent();
    }

    @Override
    public synchronized void rejected(Rejection rejection) {
        rejected.merge(rejection.getReason(), 1L, Long::sum);
        metrics.documentRejected(rejection.getReason());
    }

    @Override
    public synchronized void failed(String input, String cause) {
        failed++;
        metrics.documentFailed();
        print("failed", input, cause);
    }

    synchronized IngestSummary summary(boolean isComplete) {
        return new IngestSummary(
                read, sent, Map.copyOf(rejected), failed, skipped, List.copyOf(firstSkipped), isComplete);
    }

    private void print(String what, String input, String why) {
        errors.println(PrintableText.of(what + " " + input + ": " + why));
        errors.flush();
    }
}
