package org.khabar.schema.header;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * The value of a W3C {@code traceparent} header, version 00: trace id of 16 bytes, id of the span that wrote the record,
 * of 8 bytes, sampled.
 */
public final class TraceParent {
    private static final int PREFIX = "00-".length() + 32 + 1;

    private TraceParent() {}

    /** A new trace with its first span. */
    public static String start(RandomGenerator random) {
        return "00-" + hex(random.nextLong() | 1) + hex(random.nextLong()) + "-" + span(random) + "-01";
    }

    /**
     * The same trace with a span of its own.
     *
     * @param parent a traceparent; one that is malformed starts a new trace, as the specification asks
     */
    public static String next(String parent, RandomGenerator random) {
        return parent.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")
                ? parent.substring(0, PREFIX) + span(random) + parent.substring(PREFIX + 16)
                : start(random);
    }

    // All zeroes is no valid id.
    private static String span(RandomGenerator random) {
        return hex(random.nextLong() | 1);
    }

    private static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }
}
