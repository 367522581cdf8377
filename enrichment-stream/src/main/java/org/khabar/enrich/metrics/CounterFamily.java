package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counters of one name that differ in one tag. Those of the values that are known are there at zero from the start, so that
 * the first event is an increase and not the birth of a series.
 */
final class CounterFamily {
    private final MeterRegistry registry;
    private final String name;
    private final String unit;
    private final String description;
    private final String tag;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    /**
     * @param tag key of the tag
     * @param values its values
     */
    CounterFamily(
            MeterRegistry registry,
            String name,
            String unit,
            String description,
            String tag,
            Collection<String> values) {
        this.registry = registry;
        this.name = name;
        this.unit = unit;
        this.description = description;
        this.tag = tag;
        values.forEach(this::of);
    }

    /** The counter of a value. */
    Counter of(String value) {
        return counters.computeIfAbsent(
                value,
                each -> Counter.builder(name)
                        .baseUnit(unit)
                        .description(description)
                        .tag(tag, each)
                        .register(registry));
    }
}
