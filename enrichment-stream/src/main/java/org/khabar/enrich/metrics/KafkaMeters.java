package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Shows the numbers of {@link KafkaMeter#ALL}, whatever clients and tasks the program has at the moment. For one thread at a
 * time.
 */
final class KafkaMeters implements Runnable {
    private final MeterRegistry registry;
    private final Supplier<? extends Map<MetricName, ? extends Metric>> metrics;
    private final Map<KafkaMeter, LiveGauge> gauges = new HashMap<>();
    private final Map<MetricName, Double> counted = new HashMap<>();

    /**
     * @param metrics all numbers that there are now
     */
    KafkaMeters(MeterRegistry registry, Supplier<? extends Map<MetricName, ? extends Metric>> metrics) {
        this.registry = registry;
        this.metrics = metrics;
        for (var meter : KafkaMeter.ALL) {
            if (meter.kind() != KafkaMeter.Kind.COUNT) {
                gauges.put(meter, new LiveGauge(registry, meter.meter(), null, description(meter)));
            }
        }
    }

    /** Reads all numbers and shows them. */
    @Override
    public void run() {
        var now = metrics.get();
        Map<String, List<Metric>> byName = now.values().stream()
                .collect(Collectors.groupingBy(metric -> metric.metricName().name()));
        for (var meter : KafkaMeter.ALL) {
            var readings = byName.getOrDefault(meter.name(), List.of()).stream()
                    .flatMap(metric -> KafkaReading.of(meter, metric).stream())
                    .toList();
            var gauge = gauges.get(meter);
            if (gauge == null) {
                readings.forEach(reading -> count(meter, reading));
            } else {
                gauge.show(together(meter, readings));
            }
        }
        counted.keySet().retainAll(now.keySet());
    }

    private static Map<Tags, Double> together(KafkaMeter meter, List<KafkaReading> readings) {
        return readings.stream()
                .collect(Collectors.toMap(
                        KafkaReading::tags,
                        KafkaReading::value,
                        meter.kind() == KafkaMeter.Kind.SUM ? Double::sum : Double::max));
    }

    // A client or task that is new begins at zero, and one that is gone has counted what it counted.
    private void count(KafkaMeter meter, KafkaReading reading) {
        double before = counted.getOrDefault(reading.name(), 0.0);
        double grown = reading.value() < before ? reading.value() : reading.value() - before;
        counted.put(reading.name(), reading.value());
        Counter.builder(meter.meter())
                .description(description(meter))
                .tags(reading.tags())
                .register(registry)
                .increment(grown);
    }

    private static String description(KafkaMeter meter) {
        return "Kafka's " + meter.name() + " of " + meter.group();
    }
}
