package org.khabar.ingest;

import java.util.List;
import java.util.Map;
import org.khabar.schema.RejectionReason;

/**
 * What became of the inputs, in documents; <i>read = sent + rejected + failed</i>.
 *
 * @param read documents that were read, well or not
 * @param sent documents that are on articles.raw
 * @param rejectedByReason documents that were refused and are on articles.rejected
 * @param failed documents that reached neither topic
 * @param skipped files of folders that are of no kind that is read
 * @param firstSkipped the first of them, at most {@value #MAX_NAMED}
 * @param isComplete whether everything was read: false if brokers stayed away and reading was given up
 */
public record IngestSummary(
        long read,
        long sent,
        Map<RejectionReason, Long> rejectedByReason,
        long failed,
        long skipped,
        List<String> firstSkipped,
        boolean isComplete) {
    /** How many skipped files are named. */
    public static final int MAX_NAMED = 20;

    /** Documents that were refused, for whatever reason. */
    public long rejected() {
        return rejectedByReason.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether every document of the inputs is on articles.raw. */
    public boolean isAllSent() {
        return isComplete && sent == read;
    }
}
