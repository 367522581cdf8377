package org.khabar.enrich.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.khabar.service.health.Condition;
import org.khabar.service.health.Health;

/**
 * How the stream is. Ready while it processes records, and while it moves or restores state, however long that takes, as long
 * as it gets further: whoever took it out of service for that would only begin it anew.
 */
public final class StreamReadiness implements Health, KafkaStreams.StateListener {
    /** A rebalance without anything to restore is over in seconds; session timeouts of members that died are 45 s. */
    private static final Duration LONGEST_REBALANCE = Duration.ofMinutes(2);

    /** Restoring gets further with each answer of a broker, which takes 30 s at the most. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(2);

    private final List<Supplier<Condition>> dependencies;
    private final Supplier<Optional<Instant>> lastStepOfRestoring;
    private final InstantSource clock;
    private volatile Standing standing;

    /** The stream's state, since when, and whether it ever processed records. */
    private record Standing(KafkaStreams.State state, Instant since, boolean hasRun) {}

    /**
     * @param dependencies the state of each thing that the stream needs
     * @param lastStepOfRestoring when the restoring of state got further, while state is being restored
     * @param clock tells how long a rebalance takes
     */
    public StreamReadiness(
            List<Supplier<Condition>> dependencies,
            Supplier<Optional<Instant>> lastStepOfRestoring,
            InstantSource clock) {
        this.dependencies = List.copyOf(dependencies);
        this.lastStepOfRestoring = lastStepOfRestoring;
        this.clock = clock;
        this.standing = new Standing(KafkaStreams.State.CREATED, clock.instant(), false);
    }

    @Override
    public void onChange(KafkaStreams.State now, KafkaStreams.State before) {
        boolean hasRun = standing.hasRun() || now == KafkaStreams.State.RUNNING;
        standing = new Standing(now, clock.instant(), hasRun);
    }

    @Override
    public List<Condition> alive() {
        var now = standing;
        return List.of(
                now.state() == KafkaStreams.State.ERROR || now.state() == KafkaStreams.State.NOT_RUNNING
                        ? Condition.fails("stream", "has stopped, " + now.state() + " since " + now.since())
                        : Condition.holds("stream", now.state().name()));
    }

    @Override
    public List<Condition> ready() {
        var conditions = new ArrayList<Condition>();
        conditions.add(stream(standing));
        dependencies.forEach(dependency -> conditions.add(dependency.get()));
        return conditions;
    }

    private Condition stream(Standing now) {
        return switch (now.state()) {
            case RUNNING -> Condition.holds("stream", "RUNNING since " + now.since());
            case CREATED -> Condition.fails("stream", "not started yet");
            case REBALANCING -> rebalancing(now);
            default -> Condition.fails("stream", now.state() + " since " + now.since());
        };
    }

    private Condition rebalancing(Standing now) {
        return lastStepOfRestoring.get().map(step -> restoring(now, step)).orElseGet(() -> sharing(now));
    }

    private Condition restoring(Standing now, Instant step) {
        return isOver(LONGEST_STEP, step)
                ? Condition.fails("stream", "restores state since " + now.since() + ", no further since " + step)
                : Condition.holds("stream", "restores state since " + now.since());
    }

    private Condition sharing(Standing now) {
        return now.hasRun() && !isOver(LONGEST_REBALANCE, now.since())
                ? Condition.holds("stream", "shares work out anew since " + now.since())
                : Condition.fails("stream", "has not been given its part of the work since " + now.since());
    }

    private boolean isOver(Duration limit, Instant since) {
        return Duration.between(since, clock.instant()).compareTo(limit) >= 0;
    }
}
