package org.khabar.ingest.watch;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the watching goes.
 *
 * @param isConnected whether brokers, topics and schemas have been found since the start
 * @param lastScan when the folder was last looked through; null before the first time
 * @param lastTaken when a file was last taken; null before the first one
 * @param waitingFiles files that are there and not taken yet: still growing, still to come, or failing
 * @param problems what does not work now
 */
public record WatchStatus(
        boolean isConnected,
        @Nullable Instant lastScan,
        @Nullable Instant lastTaken,
        int waitingFiles,
        Map<Part, Problem> problems) {
    /** What watching needs. */
    public enum Part {
        /** The folder is there and can be listed. */
        FOLDER,
        /** The ledger can be written. */
        LEDGER,
        /** Brokers, topics and registry take documents. */
        DELIVERY
    }

    /** Whether what appears in the folder is being taken: connected, and nothing is wrong. */
    public boolean isWorking() {
        return isConnected && problems.isEmpty();
    }

    /**
     * Something that does not work.
     *
     * @param since when it was first noticed
     * @param message what is wrong, on one line
     */
    public record Problem(Instant since, String message) {}
}
