package org.khabar.ingest.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khabar.ingest.watch.WatchStatus.Part;
import org.khabar.ingest.watch.WatchStatus.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the status for those who ask, and logs each problem once when it comes and once when it goes. Thread-safe. */
final class StatusBoard {
    private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);

    private final Clock clock;
    private final Map<Part, Problem> problems = new EnumMap<>(Part.class);
    private boolean isConnected;
    private @Nullable Instant lastScan;
    private @Nullable Instant lastTaken;
    private int waitingFiles;

    StatusBoard(Clock clock) {
        this.clock = clock;
    }

    synchronized WatchStatus status() {
        return new WatchStatus(isConnected, lastScan, lastTaken, waitingFiles, Map.copyOf(problems));
    }

    synchronized void connected() {
        isConnected = true;
    }

    synchronized void scanned() {
        lastScan = clock.instant();
    }

    /** A file was taken; returns when. */
    synchronized Instant taken() {
        var now = clock.instant();
        lastTaken = now;
        return now;
    }

    synchronized void waiting(int files) {
        waitingFiles = files;
    }

    /** A part does not work; its problem keeps the time at which it began. */
    synchronized void broken(Part part, String message) {
        var before = problems.get(part);
        if (before == null || !before.message().equals(message)) {
            LOG.warn("{}", message);
        }
        problems.put(part, new Problem(before == null ? clock.instant() : before.since(), message));
    }

    /** A part works. */
    synchronized void works(Part part) {
        var before = problems.remove(part);
        if (before != null) {
            LOG.info("No longer so: {}", before.message());
        }
    }
}
