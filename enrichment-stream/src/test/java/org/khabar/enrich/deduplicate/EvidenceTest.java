package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final int SAMPLES = 20;

    private final HeldArticles held = new HeldArticles();
    private final Evidence evidence = new Evidence(held);

    @Test
    void shouldPutTheSameBodyBeforeAllElse() {
        holdArticles(3, SAMPLES);
        times(30, () -> evidence.sameBand(0));
        times(20, () -> evidence.sameShingle(0));
        evidence.sameBody(2);

        assertThat(evidence.candidates(Samples.of(SAMPLES))).containsExactly(2, 0);
    }

    @Test
    void shouldRankByTheNumberOfCommonKeysWhicheverTheyAre() {
        holdArticles(3, SAMPLES);
        times(5, () -> evidence.sameShingle(0));
        times(2, () -> evidence.sameBand(0));
        times(7, () -> evidence.sameShingle(1));
        evidence.sameBand(1);
        times(6, () -> evidence.sameShingle(2));

        assertThat(evidence.candidates(Samples.of(SAMPLES))).containsExactly(1, 0, 2);
    }

    @Test
    void shouldPutTheEarlierOfEqualsFirst() {
        holdArticles(4, SAMPLES);
        for (int slot : new int[] {3, 1, 2}) {
            times(5, () -> evidence.sameShingle(slot));
        }

        assertThat(evidence.candidates(Samples.of(SAMPLES))).containsExactly(1, 2, 3);
    }

    @Test
    void shouldAskForHalfOfWhatACopyWouldShare() {
        holdArticles(2, SAMPLES);
        times(4, () -> evidence.sameShingle(0));
        times(5, () -> evidence.sameShingle(1));

        assertThat(evidence.candidates(Samples.of(SAMPLES))).containsExactly(1);
    }

    @Test
    void shouldAskForHalfAsMuchWhereABandIsCommon() {
        holdArticles(2, SAMPLES);
        evidence.sameBand(0);
        times(2, () -> evidence.sameShingle(0));
        evidence.sameBand(1);
        times(3, () -> evidence.sameShingle(1));

        assertThat(evidence.candidates(Samples.of(SAMPLES))).containsExactly(1);
    }

    @Test
    void shouldTakeABandWithoutAnyShingleForChance() {
        holdArticles(1, SAMPLES);
        times(3, () -> evidence.sameBand(0));

        assertThat(evidence.candidates(Samples.of(SAMPLES))).isEmpty();
    }

    @Test
    void shouldReckonTheShareOfTheShorterText() {
        held.add(0, 0, 0, 0, Samples.of(8));
        held.add(1, 1, 1, 0, Samples.of(1_000));
        times(3, () -> evidence.sameShingle(0));
        times(3, () -> evidence.sameShingle(1));

        assertThat(evidence.candidates(Samples.of(12))).containsExactly(0);
    }

    @Test
    void shouldTakeOneShingleWhereFewCouldBeCommon() {
        held.add(0, 0, 0, 0, Samples.of(2));
        held.add(1, 1, 1, 0, Samples.of(3));
        evidence.sameShingle(0);
        evidence.sameShingle(1);

        assertThat(evidence.candidates(Samples.of(SAMPLES))).containsExactly(0);
    }

    @Test
    void shouldReckonWithWhatCouldBeCommonOfTwoTextsThatAreSampledUnlike() {
        // Of a long text, whose sample ends at an eighth of all hashes, no more than an eighth of the other can be
        // found.
        held.add(0, 0, 0, 0, Samples.upTo(Integer.MAX_VALUE / 8, 400));
        times(2, () -> evidence.sameShingle(0));
        assertThat(evidence.candidates(Samples.of(32))).containsExactly(0);

        evidence.clear();
        times(2, () -> evidence.sameShingle(0));
        assertThat(evidence.candidates(Samples.of(320))).isEmpty();
    }

    @Test
    void shouldNameTheBestEightOfMany() {
        holdArticles(40, SAMPLES);
        for (int slot = 0; slot < 40; slot++) {
            int article = slot;
            times(5 + slot % 10, () -> evidence.sameShingle(article));
        }

        assertThat(evidence.candidates(Samples.of(SAMPLES))).containsExactly(9, 19, 29, 39, 8, 18, 28, 38);
    }

    @Test
    void shouldForgetWhatAnEarlierSearchFound() {
        holdArticles(1, SAMPLES);
        evidence.sameBody(0);

        evidence.clear();

        assertThat(evidence.candidates(Samples.of(SAMPLES))).isEmpty();
    }

    @Test
    void shouldBearMoreFindingsThanItHasRoomFor() {
        holdArticles(600, SAMPLES);
        for (int slot = 0; slot < 600; slot++) {
            int article = slot;
            times(5, () -> evidence.sameShingle(article));
        }
        evidence.sameBand(500);

        assertThat(evidence.candidates(Samples.of(SAMPLES))).containsExactly(500, 0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void shouldPutTheEarlierOfEqualsFirstWhenTheSlotsHaveGoneRound() {
        long round = 1L << 32;
        held.add(round, 1, 1, 0, Samples.of(SAMPLES));
        held.add(round - 1, 2, 2, 0, Samples.of(SAMPLES));
        times(5, () -> evidence.sameShingle(0));
        times(5, () -> evidence.sameShingle(-1));

        assertThat(evidence.candidates(Samples.of(SAMPLES))).containsExactly(round - 1, round);
    }

    private void holdArticles(int count, int samples) {
        for (int arrival = 0; arrival < count; arrival++) {
            held.add(arrival, arrival, arrival, 0, Samples.of(samples));
        }
    }

    private static void times(int count, Runnable finding) {
        IntStream.range(0, count).forEach(time -> finding.run());
    }
}
