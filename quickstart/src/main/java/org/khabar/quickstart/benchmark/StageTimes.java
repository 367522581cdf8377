package org.khabar.quickstart.benchmark;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.khabar.enrich.stage.Stage;

/** Mean time of each stage since a moment: meters go on from the warm-up, whose runs do not count. */
final class StageTimes {
    private final MeterRegistry meters;
    private final Map<Stage, Totals> start;

    private record Totals(long runs, double micros) {}

    private StageTimes(MeterRegistry meters) {
        this.meters = meters;
        this.start = totals(meters);
    }

    /** Begins to count. */
    static StageTimes from(MeterRegistry meters) {
        return new StageTimes(meters);
    }

    /** Mean microseconds a run since then, by stage; stages that did not run are left out. */
    Map<String, Double> means() {
        var means = new LinkedHashMap<String, Double>();
        totals(meters).forEach((stage, now) -> {
            var before = start.getOrDefault(stage, new Totals(0, 0));
            if (now.runs() > before.runs()) {
                means.put(stage.label(), (now.micros() - before.micros()) / (now.runs() - before.runs()));
            }
        });
        return means;
    }

    private static Map<Stage, Totals> totals(MeterRegistry meters) {
        var totals = new LinkedHashMap<Stage, Totals>();
        for (var stage : Stage.values()) {
            Timer timer =
                    meters.find("khabar.stage.time").tag("stage", stage.label()).timer();
            if (timer != null) {
                totals.put(stage, new Totals(timer.count(), timer.totalTime(TimeUnit.MICROSECONDS)));
            }
        }
        return totals;
    }
}
