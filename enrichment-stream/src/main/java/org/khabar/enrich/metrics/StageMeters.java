package org.khabar.enrich.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.khabar.enrich.stage.Stage;

/** How long the stages take, and how often they throw. */
final class StageMeters {
    /** A stage takes tens of microseconds to some milliseconds; more than a second is a text that it cannot bear. */
    private static final Duration[] BUCKETS = {
        Duration.ofNanos(50_000),
        Duration.ofNanos(200_000),
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofSeconds(1)
    };

    private final Map<Stage, OfStage> stages = new EnumMap<>(Stage.class);

    record OfStage(Timer time, Counter failures) {}

    StageMeters(MeterRegistry registry) {
        for (var stage : Stage.values()) {
            var time = Timer.builder("khabar.stage.time")
                    .description("Time of one run of a stage")
                    .tag("stage", stage.label())
                    .serviceLevelObjectives(BUCKETS)
                    .register(registry);
            var failures = Counter.builder("khabar.stage.failures")
                    .baseUnit("failures")
                    .description("Times that a stage threw")
                    .tag("stage", stage.label())
                    .register(registry);
            stages.put(stage, new OfStage(time, failures));
        }
    }

    OfStage of(Stage stage) {
        return Objects.requireNonNull(stages.get(stage)); // every stage has an entry
    }
}
