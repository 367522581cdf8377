package org.khabar.ingest.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.khabar.schema.RejectionReason;

/**
 * What ingestion counts, in documents. When everything that was read has been answered for by the brokers,
 * <i>read = sent + rejected + failed</i>.
 */
public final class IngestMetrics {
    /** Documents that were read, well or not. */
    public static final String READ = "khabar.ingest.documents.read";

    /** Documents on articles.raw. */
    public static final String SENT = "khabar.ingest.documents.sent";

    /** Documents on articles.rejected; tag {@value #REASON}. */
    public static final String REJECTED = "khabar.ingest.documents.rejected";

    /** Documents that reached neither topic. */
    public static final String FAILED = "khabar.ingest.documents.failed";

    /** Tag with the rejection's reason, in small letters. */
    public static final String REASON = "reason";

    private final Counter read;
    private final Counter sent;
    private final Counter failed;
    private final Map<RejectionReason, Counter> rejected = new EnumMap<>(RejectionReason.class);

    /** Registers the meters, all of them at zero. */
    public IngestMetrics(MeterRegistry registry) {
        read = counter(READ, "Documents that were read, well or not").register(registry);
        sent = counter(SENT, "Documents that are on articles.raw").register(registry);
        failed = counter(FAILED, "Documents that reached no topic").register(registry);
        for (var reason : RejectionReason.values()) {
            var counter = counter(REJECTED, "Documents that were refused and are on articles.rejected")
                    .tag(REASON, reason.name().toLowerCase(Locale.ROOT))
                    .register(registry);
            rejected.put(reason, counter);
        }
    }

    /** A document was read, well or not. */
    public void documentRead() {
        read.increment();
    }

    /** A document is on articles.raw. */
    public void documentSent() {
        sent.increment();
    }

    /** A document was refused and is on articles.rejected. */
    public void documentRejected(RejectionReason reason) {
        Objects.requireNonNull(rejected.get(reason)).increment();
    }

    /** A document reached no topic. */
    public void documentFailed() {
        failed.increment();
    }

    private static Counter.Builder counter(String name, String description) {
        return Counter.builder(name).description(description).baseUnit("documents");
    }
}
