package org.khabar.service.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProbeTest {
    private final SynchronousQueue<Boolean> answers = new SynchronousQueue<>();
    private final Semaphore asked = new Semaphore(0);

    @Test
    void shouldFailUntilItWasAnswered() {
        try (var probe = new Probe("registry", Duration.ofMillis(1), this::ask)) {
            assertThat(probe.condition()).isEqualTo(Condition.fails("registry", "not asked yet"));
        }
    }

    @Test
    void shouldRememberTheLastAnswerAndSinceWhenThereIsNone() throws InterruptedException {
        try (var probe = new Probe("registry", Duration.ofMillis(1), this::ask)) {
            asked.acquire();
            answer(true);
            assertThat(probe.condition()).isEqualTo(Condition.holds("registry", "answers"));

            answer(false);
            var outage = probe.condition();
            assertThat(outage.holds()).isFalse();
            assertThat(outage.detail()).startsWith("no answer since ").endsWith("gone fishing");

            answer(false);
            assertThat(probe.condition()).isEqualTo(outage);

            answer(true);
            assertThat(probe.condition().holds()).isTrue();
        }
    }

    @Test
    void shouldAskAgainAfterAnErrorAndTakeItForAnAnswer() throws InterruptedException {
        var errors = new Semaphore(0);
        try (var probe = new Probe("registry", Duration.ofMillis(1), () -> {
            errors.release();
            throw new NoClassDefFoundError("broken");
        })) {
            assertThat(errors.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();

            assertThat(probe.condition().detail())
                    .startsWith("no answer since ")
                    .endsWith("broken");
        }
    }

    /** Answers one question, and returns when the next one is asked: then the answer is remembered. */
    private void answer(boolean well) throws InterruptedException {
        assertThat(answers.offer(well, 10, TimeUnit.SECONDS)).isTrue();
        assertThat(asked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    private void ask() throws IOException, InterruptedException {
        asked.release();
        if (!answers.take()) {
            throw new IOException("gone fishing");
        }
    }
}
