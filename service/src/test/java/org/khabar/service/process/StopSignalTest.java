package org.khabar.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StopSignalTest {
    private final List<Integer> halts = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();

    @Test
    void shouldHaltWithTheStatusThatTheCommandTellsAfterItWasStopped() throws InterruptedException {
        var signal = signal(Duration.ofMinutes(1));
        signal.onStop(() -> calls.add("stop"));
        var hook = new Thread(signal::onSignal);
        hook.start();

        assertThat(signal.endWith(1)).isEqualTo(1);
        hook.join();

        assertThat(calls).containsExactly("stop");
        assertThat(halts).containsExactly(1);
    }

    @Test
    void shouldWaitForTheStatusAndNotForTheClosing() throws InterruptedException {
        var signal = signal(Duration.ofMinutes(1));
        signal.endWith(2);
        signal.close();

        signal.onSignal();

        assertThat(halts).containsExactly(2);
    }

    @Test
    void shouldHaltWithOneWhenTheCommandEndsWithoutAStatus() {
        var signal = signal(Duration.ofMinutes(1));
        signal.close();

        signal.onSignal();

        assertThat(halts).containsExactly(1);
    }

    @Test
    void shouldHaltAtOnceWithTheStatusOfTheAction() {
        var signal = new StopSignal(Duration.ofMinutes(1), halts::add, () -> OptionalInt.of(1));

        signal.onSignal();

        assertThat(halts).containsExactly(1);
    }

    @Test
    void shouldNotWaitForLongerThanItsLimit() {
        var signal = signal(Duration.ofMillis(1));

        signal.onSignal();

        assertThat(halts).containsExactly(0);
    }

    @Test
    void shouldStopWorkThatBeginsAfterTheSignal() {
        var signal = signal(Duration.ofMillis(1));
        signal.onSignal();

        signal.onStop(() -> calls.add("stop"));

        assertThat(calls).containsExactly("stop");
    }

    private StopSignal signal(Duration limit) {
        return new StopSignal(limit, halts::add, OptionalInt::empty);
    }
}
