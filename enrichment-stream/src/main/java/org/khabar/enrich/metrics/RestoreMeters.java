package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.Topology;
import org.khabar.enrich.health.RestoreProgress;

/** What is being restored, what was, and how long it took. */
final class RestoreMeters {
    private final MeterRegistry registry;

    private RestoreMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The progress of a topology's stores, with its meters. */
    static RestoreProgress progress(MeterRegistry registry, Topology topology) {
        var meters = new RestoreMeters(registry);
        var restored = new CounterFamily(
                registry,
                "khabar.restore.restored",
                "records",
                "Records of changelogs that were restored",
                "store",
                RestoreProgress.stores(topology));
        var listener = new RestoreProgress.Listener() {
            @Override
            public void restored(String store, long offsets) {
                restored.of(store).increment((double) offsets);
            }

            @Override
            public void completed(String store, Duration time) {
                meters.time(store).record(time.toNanos(), TimeUnit.NANOSECONDS);
            }
        };
        var progress = new RestoreProgress(topology, listener, Clock.systemUTC());
        progress.stores().forEach(store -> meters.show(store, progress));
        return progress;
    }

    private void show(String store, RestoreProgress progress) {
        var unused = time(store); // there from the start
        Gauge.builder(
                        "khabar.restore.remaining",
                        progress,
                        each -> each.remainingByStore().getOrDefault(store, 0L))
                .baseUnit("records")
                .description("Records of changelogs still to be restored before tasks can work")
                .tag("store", store)
                .strongReference(true)
                .register(registry);
    }

    private Timer time(String store) {
        return Timer.builder("khabar.restore.time")
                .description("Time that the restoring of one store of one task took")
                .tag("store", store)
                .register(registry);
    }
}
