package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** How many sources this instance remembers, and how many lines recur in them, for each partition that it has. */
final class MemoryMeters {
    private final LiveGauge sources;
    private final LiveGauge lines;
    private final Map<Integer, MemorySize> open = new HashMap<>();

    MemoryMeters(MeterRegistry registry) {
        this.sources =
                new LiveGauge(registry, "khabar.memory.sources", "sources", "Sources whose lines are remembered");
        this.lines = new LiveGauge(
                registry, "khabar.memory.lines", "lines", "Lines that recur in the articles of their source");
    }

    /** A memory was opened; the one of the same partition that another thread had, if any, does not count any more. */
    synchronized MemorySize opened(int partition) {
        var size = new MemorySize(this::closed);
        open.put(partition, size);
        show();
        return size;
    }

    private synchronized void closed(MemorySize size) {
        if (open.values().remove(size)) {
            show();
        }
    }

    private void show() {
        sources.show(rows(MemorySize::sources));
        lines.show(rows(MemorySize::lines));
    }

    private Map<Tags, Number> rows(Function<MemorySize, Number> value) {
        var rows = new HashMap<Tags, Number>();
        open.forEach(
                (partition, size) -> rows.put(Tags.of("partition", Integer.toString(partition)), value.apply(size)));
        return rows;
    }
}
