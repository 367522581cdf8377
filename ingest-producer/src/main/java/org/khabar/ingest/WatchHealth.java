package org.khabar.ingest;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.khabar.ingest.watch.WatchStatus;
import org.khabar.service.health.Condition;
import org.khabar.service.health.Dependencies;
import org.khabar.service.health.Health;

/** How the watching is: ready when what appears in the folder is being taken. */
final class WatchHealth implements Health {
    private final Supplier<WatchStatus> status;
    private final Dependencies dependencies;

    /**
     * @param status how the watching goes now
     * @param dependencies what it needs
     */
    WatchHealth(Supplier<WatchStatus> status, Dependencies dependencies) {
        this.status = status;
        this.dependencies = dependencies;
    }

    // Whatever fails is tried again without end; a watching that has ended has ended the program.
    @Override
    public List<Condition> alive() {
        return List.of(Condition.holds("watch", "runs"));
    }

    @Override
    public List<Condition> ready() {
        return List.of(watching(status.get()), dependencies.brokers(), dependencies.registry());
    }

    private static Condition watching(WatchStatus now) {
        if (now.isWorking()) {
            return Condition.holds("watch", "last file taken: " + now.lastTaken() + ", waiting: " + now.waitingFiles());
        }
        return Condition.fails(
                "watch",
                now.problems().isEmpty()
                        ? "not connected yet"
                        : now.problems().values().stream()
                                .map(problem -> problem.message() + " (since " + problem.since() + ")")
                                .collect(Collectors.joining("; ")));
    }
}
