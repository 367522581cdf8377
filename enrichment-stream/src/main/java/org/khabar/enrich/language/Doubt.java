package org.khabar.enrich.language;

import java.util.List;

/**
 * A reason not to believe the likeliest language. The first doubt that holds is the reason given, so they stand with the
 * one that explains most first.
 */
enum Doubt {
    SCRIPT(UndeterminedReason.SCRIPT_MISMATCH) {
        @Override
        boolean holds(Reading reading) {
            return reading.ranking().isEmpty();
        }
    },
    ELSEWHERE(UndeterminedReason.UNKNOWN_LANGUAGE) {
        @Override
        boolean holds(Reading reading) {
            return reading.elsewhere() >= FLOOR;
        }
    },
    CONFIDENCE(UndeterminedReason.LOW_CONFIDENCE) {
        @Override
        boolean holds(Reading reading) {
            return reading.confidence() < FLOOR;
        }
    };

    /** Above it, one language is likelier than all others together. */
    private static final double FLOOR = 0.5;

    /** All of them, in the order in which they are asked. */
    static final List<Doubt> ALL = List.of(values());

    private final UndeterminedReason reason;

    Doubt(UndeterminedReason reason) {
        this.reason = reason;
    }

    abstract boolean holds(Reading reading);

    UndeterminedReason reason() {
        return reason;
    }
}
