package org.khabar.quickstart.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IdScoreTest {
    private final IdScore score = new IdScore();

    @Test
    void shouldBePerfectWhateverTheIdsAre() {
        score.found("a", "7");
        score.found("a", "7");
        score.found("b", "x");

        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.f1()).isEqualTo(1);
        assertThat(score.worst(9)).isEmpty();
    }

    @Test
    void shouldLosePrecisionWhereTwoThingsHaveOneId() {
        score.found("georgia", "GE");
        score.found("georgia", "GE");
        score.found("georgia-us", "GE");

        // Two mentions with 2 of 3 of their own kind, one with 1 of 3.
        assertThat(score.precision()).isEqualTo(5.0 / 9, within(1e-9));
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.worst(9)).containsExactly("GE is georgia x2, georgia-us x1");
    }

    @Test
    void shouldLoseRecallWhereOneThingHasTwoIds() {
        score.found("shoigu", "1");
        score.found("shoigu", "1");
        score.found("shoigu", "1");
        score.found("shoigu", "2");

        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(10.0 / 16, within(1e-9));
        assertThat(score.worst(9)).containsExactly("shoigu is 1 x3, 2 x1");
    }

    @Test
    void shouldLoseRecallWhereAMentionIsMissed() {
        score.found("a", "1");
        score.missed("a");
        score.missed("b");

        assertThat(score.precision()).isEqualTo(1);
        // One mention with 1 of 2, two with nothing.
        assertThat(score.recall()).isEqualTo(0.5 / 3, within(1e-9));
        assertThat(score.things()).isEqualTo(2);
        assertThat(score.mentions()).isEqualTo(3);
        assertThat(score.found()).isEqualTo(1);
    }
}
