package org.khabar.ingest.watch;

import java.time.Duration;

/** How long to wait before the next attempt: a second, and each time twice as long, up to a minute. */
final class Pauses {
    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(1);

    private int failures;

    /** Something failed; returns how long to wait. */
    Duration afterFailure() {
        var pause = FIRST.multipliedBy(1L << Math.min(failures, 10));
        failures++;
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    void afterSuccess() {
        failures = 0;
    }

    boolean isFailing() {
        return failures > 0;
    }
}
