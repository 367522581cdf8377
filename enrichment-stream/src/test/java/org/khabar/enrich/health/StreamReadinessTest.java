package org.khabar.enrich.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khabar.service.health.Condition;

class StreamReadinessTest {
    private static final Instant START = Instant.parse("2026-01-02T00:00:00Z");

    private Instant now = START;
    private Optional<Instant> lastStep = Optional.empty();
    private Condition brokers = Condition.holds("brokers", "answer");
    private final StreamReadiness readiness = new StreamReadiness(List.of(() -> brokers), () -> lastStep, () -> now);

    @Test
    void shouldBeReadyOnceItRunsAndNotBefore() {
        assertThat(isReady()).isFalse();
        readiness.onChange(State.REBALANCING, State.CREATED);
        assertThat(isReady()).isFalse();
        readiness.onChange(State.RUNNING, State.REBALANCING);
        assertThat(isReady()).isTrue();
    }

    @Test
    void shouldStayReadyWhileSharesAreWorkedOutAnewForAShortTime() {
        readiness.onChange(State.RUNNING, State.REBALANCING);
        readiness.onChange(State.REBALANCING, State.RUNNING);
        now = START.plusSeconds(119);
        assertThat(isReady()).isTrue();
        now = START.plusSeconds(120);
        assertThat(isReady()).isFalse();
    }

    @Test
    void shouldBeReadyWhileStateIsRestoredAndGetsFurther() {
        readiness.onChange(State.REBALANCING, State.CREATED);
        now = START.plusSeconds(7200);
        lastStep = Optional.of(now.minusSeconds(119));
        assertThat(isReady()).isTrue();
    }

    @Test
    void shouldNotBeReadyWhenRestoringGetsNoFurther() {
        readiness.onChange(State.REBALANCING, State.CREATED);
        lastStep = Optional.of(START.plusSeconds(60));
        now = START.plusSeconds(180);
        assertThat(isReady()).isFalse();
        assertThat(readiness.ready().get(0).detail())
                .isEqualTo("restores state since 2026-01-02T00:00:00Z, no further since 2026-01-02T00:01:00Z");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"ERROR", "NOT_RUNNING"})
    void shouldNotBeAliveWhenTheStreamHasStopped(State stopped) {
        readiness.onChange(State.RUNNING, State.REBALANCING);
        assertThat(readiness.alive()).allMatch(Condition::holds);
        readiness.onChange(stopped, State.RUNNING);
        assertThat(readiness.alive()).noneMatch(Condition::holds);
        assertThat(isReady()).isFalse();
    }

    @Test
    void shouldNotBeReadyWithoutBrokers() {
        readiness.onChange(State.RUNNING, State.REBALANCING);
        brokers = Condition.fails("brokers", "do not answer");
        assertThat(isReady()).isFalse();
    }

    private boolean isReady() {
        return readiness.ready().stream().allMatch(Condition::holds);
    }
}
