package org.khabar.enrich.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.khabar.service.health.Condition;
import org.khabar.service.health.Dependencies;
import org.khabar.service.health.Health;

/**
 * How the stream is. Ready while it processes records, and while it moves or restores state, which takes as long as it takes:
 * whoever took it out of service for that would only begin it anew.
 */
public final class StreamReadiness implements Health, KafkaStreams.StateListener {
    /** A rebalance without anything to restore is over in seconds; session timeouts of members that died are 45 s. */
    private static final Duration LONGEST_REBALANCE = Duration.ofMinutes(2);

    private final Dependencies dependencies;
    private final BooleanSupplier isRestoring;
    private final Clock clock;
    private volatile Standing standing;

    /** The stream's state, since when, and whether it ever processed records. */
    private record Standing(KafkaStreams.State state, Instant since, boolean hasRun) {}

    /**
     * @param dependencies what the stream needs
     * @param isRestoring whether state is being restored just now
     * @param clock tells how long a rebalance takes
     */
    public StreamReadiness(Dependencies dependencies, BooleanSupplier isRestoring, Clock clock) {
        this.dependencies = dependencies;
        this.isRestoring = isRestoring;
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
        return List.of(stream(standing), dependencies.brokers(), dependencies.registry());
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
        if (isRestoring.getAsBoolean()) {
            return Condition.holds("stream", "restores state since " + now.since());
        }
        var lasted = Duration.between(now.since(), clock.instant());
        return now.hasRun() && lasted.compareTo(LONGEST_REBALANCE) < 0
                ? Condition.holds("stream", "shares work out anew since " + now.since())
                : Condition.fails("stream", "has not been given its part of the work since " + now.since());
    }
}
