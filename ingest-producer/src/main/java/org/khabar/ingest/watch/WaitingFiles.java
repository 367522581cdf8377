package org.khabar.ingest.watch;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that are there and not in the ledger. Each is ready when it has been seen unchanged for the settle time, or at once
 * when the file system tells that it had been left alone for as long before it came; after a failure, when its pause is
 * over.
 */
final class WaitingFiles {
    private static final Comparator<SeenFile> OLDEST_FIRST = Comparator.comparingLong(
                    (SeenFile file) -> file.state().modifiedNs())
            .thenComparing(SeenFile::path);

    private final Duration settle;
    private final Map<String, Waiting> byPath = new HashMap<>();

    WaitingFiles(Duration settle) {
        this.settle = settle;
    }

    private static final class Waiting {
        private final SeenFile file;
        private final Pauses pauses = new Pauses();
        private long readyAtNs;

        Waiting(SeenFile file, long readyAtNs) {
            this.file = file;
            this.readyAtNs = readyAtNs;
        }
    }

    /** Brings the files up to date with what is there. */
    void update(Scan scan, Ledger ledger, long nowNs) {
        byPath.keySet().removeIf(path -> !scan.mayHold(path));
        for (var file : scan.files()) {
            if (ledger.holds(file)) {
                byPath.remove(file.path());
            } else {
                see(file, nowNs);
            }
        }
    }

    private void see(SeenFile file, long nowNs) {
        var known = byPath.get(file.path());
        if (known == null || !known.file.state().equals(file.state())) {
            var wait = FileState.wasLeftAlone(file.file(), settle) ? 0 : settle.toNanos();
            byPath.put(file.path(), new Waiting(file, nowNs + wait));
        }
    }

    /** Files to be taken now, the oldest first, so that the first of two copies is the one that was written first. */
    List<SeenFile> ready(long nowNs) {
        return byPath.values().stream()
                .filter(waiting -> nowNs - waiting.readyAtNs >= 0)
                .map(waiting -> waiting.file)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** A file was taken, or is gone. */
    void remove(String path) {
        byPath.remove(path);
    }

    /** A file could not be taken: it is tried again after a pause, longer each time. */
    void postpone(String path, long nowNs) {
        var waiting = byPath.get(path);
        if (waiting != null) {
            waiting.readyAtNs = nowNs + waiting.pauses.afterFailure().toNanos();
        }
    }

    int size() {
        return byPath.size();
    }
}
