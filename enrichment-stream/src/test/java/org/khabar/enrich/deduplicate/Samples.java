package org.khabar.enrich.deduplicate;

import java.util.stream.IntStream;

/** Samples of shingles as texts of a known length have them. */
final class Samples {
    private Samples() {}

    /** All shingles of a text that has so many. */
    static ShingleSample of(int count) {
        return upTo(Integer.MAX_VALUE, count);
    }

    /** So many shingles, evenly up to a limit. */
    static ShingleSample upTo(int limit, int count) {
        var keys = IntStream.rangeClosed(1, count)
                .map(number -> (int) ((long) limit * number / count))
                .toArray();
        return new ShingleSample(keys, limit);
    }
}
