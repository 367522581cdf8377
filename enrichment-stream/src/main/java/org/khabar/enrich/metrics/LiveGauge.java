package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gauges of one name whose tags come and go, as partitions do in a rebalance. What is shown is replaced as a whole; a row
 * that stays keeps its series, one that is gone is gone from the next scrape.
 */
final class LiveGauge {
    private final MultiGauge rows;
    private volatile Map<Tags, Number> values = Map.of();

    /**
     * @param unit null for one that its name tells
     */
    LiveGauge(MeterRegistry registry, String name, @Nullable String unit, String description) {
        this.rows =
                MultiGauge.builder(name).baseUnit(unit).description(description).register(registry);
    }

    /**
     * Shows these rows, and no others.
     *
     * @param now values, or what holds them: they are read at each scrape
     */
    synchronized void show(Map<Tags, ? extends Number> now) {
        values = Map.copyOf(now);
        rows.register(now.keySet().stream()
                .map(tags -> MultiGauge.Row.of(tags, () -> values.getOrDefault(tags, Double.NaN)))
                .toList());
    }
}
