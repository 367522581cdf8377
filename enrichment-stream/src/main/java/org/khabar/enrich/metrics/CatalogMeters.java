package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.khabar.enrich.entities.EntryFault;

/** How many entries operators have in the catalogue of entities, how many of them are not used, and when they were last changed. */
final class CatalogMeters {
    private static final double MILLIS = 1_000;

    private final AtomicInteger used = new AtomicInteger();
    private final AtomicLong changedMs = new AtomicLong();
    private final LiveGauge skipped;

    CatalogMeters(MeterRegistry registry) {
        Gauge.builder("khabar.catalog.entries", used, AtomicInteger::get)
                .baseUnit("entries")
                .description("Operators' entries of the catalogue of entities that are in use")
                .register(registry);
        Gauge.builder("khabar.catalog.changed", changedMs, ms -> ms.get() / MILLIS)
                .baseUnit("seconds")
                .description("When an operator last changed the catalogue, since 1970; 0 where none did")
                .register(registry);
        this.skipped =
                new LiveGauge(registry, "khabar.catalog.skipped", "entries", "Operators' entries that are not used");
        show(0, Map.of(), 0);
    }

    void show(int nowUsed, Map<EntryFault, Integer> nowSkipped, long lastChangeMs) {
        used.set(nowUsed);
        changedMs.set(lastChangeMs);
        var rows = new HashMap<Tags, Number>();
        for (var fault : EntryFault.values()) {
            rows.put(Tags.of("reason", fault.name().toLowerCase(Locale.ROOT)), nowSkipped.getOrDefault(fault, 0));
        }
        skipped.show(rows);
    }
}
