package org.khabar.enrich.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OverlapTest {
    @Test
    void shouldTellTheShareOfTheUnionAndOfEachSet() {
        var overlap = new Overlap(3, 4, 12);

        assertThat(overlap.jaccard()).isCloseTo(3 / 13.0, within(1e-12));
        assertThat(overlap.ofFirst()).isEqualTo(0.75);
        assertThat(overlap.ofSecond()).isEqualTo(0.25);
    }

    @Test
    void shouldBeOneThroughoutWhenTheSetsAreEqual() {
        var overlap = new Overlap(5, 5, 5);

        assertThat(overlap.jaccard()).isEqualTo(1);
        assertThat(overlap.ofFirst()).isEqualTo(1);
        assertThat(overlap.ofSecond()).isEqualTo(1);
    }

    @Test
    void shouldBeZeroWhenNothingIsThereToHaveInCommon() {
        assertThat(new Overlap(0, 0, 0).jaccard()).isZero();
        assertThat(new Overlap(0, 0, 7).ofFirst()).isZero();
        assertThat(new Overlap(0, 7, 0).ofSecond()).isZero();
    }
}
