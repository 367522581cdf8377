package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.Counter;

/** When what was counted shows. */
@FunctionalInterface
interface Tally {
    /** At once: where there are no transactions. */
    Tally AT_ONCE = Counter::increment;

    /** Counts something. */
    void add(Counter counter, double amount);
}
