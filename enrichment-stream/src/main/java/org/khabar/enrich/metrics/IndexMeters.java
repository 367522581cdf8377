package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.Map;

/** How many articles the indexes of this instance hold, for each partition that it has. */
final class IndexMeters {
    private final LiveGauge gauge;
    private final Map<Integer, IndexSize> open = new HashMap<>();

    IndexMeters(MeterRegistry registry) {
        this.gauge = new LiveGauge(
                registry, "khabar.index.articles", "articles", "Articles that newcomers are compared with, in memory");
    }

    /** An index was built; the one of the same partition that another thread had, if any, does not count any more. */
    synchronized IndexSize opened(int partition) {
        var size = new IndexSize(this::closed);
        open.put(partition, size);
        show();
        return size;
    }

    private synchronized void closed(IndexSize size) {
        if (open.values().remove(size)) {
            show();
        }
    }

    private void show() {
        var rows = new HashMap<Tags, Number>();
        open.forEach((partition, size) -> rows.put(Tags.of("partition", Integer.toString(partition)), size.articles()));
        gauge.show(rows);
    }
}
