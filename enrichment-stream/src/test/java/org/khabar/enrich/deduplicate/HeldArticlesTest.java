package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldArticlesTest {
    private static final long SEED = 20_261_129;
    private static final long ROUND = 1L << 32;

    private final HeldArticles held = new HeldArticles();

    @ParameterizedTest
    @ValueSource(longs = {0, 4_095, 4_096, Integer.MAX_VALUE, 1L << 31, ROUND - 1, ROUND, ROUND + 5_000, 7 * ROUND + 3})
    void shouldKnowAnArticleByTheLowerHalfOfItsArrival(long arrival) {
        held.add(arrival, 11, 22, 33, Samples.of(4));

        int slot = (int) arrival;
        assertThat(held.holds(slot)).isTrue();
        assertThat(held.arrival(slot)).isEqualTo(arrival);
        assertThat(held.id(slot)).isEqualTo(11);
        assertThat(held.original(slot)).isEqualTo(22);
        assertThat(held.comparable(slot, Samples.of(9))).isEqualTo(4);
        assertThat(held.ingestedBefore(33)).isEmpty();
        assertThat(held.ingestedBefore(34)).containsExactly(arrival);
        assertThat(held.size()).isEqualTo(1);
    }

    @Test
    void shouldKeepTheOrderOfArrivalWhenTheSlotsHaveGoneRound() {
        held.add(ROUND + 1, 3, 9, 0, Samples.of(0));
        held.add(ROUND - 1, 1, 9, 0, Samples.of(0));
        held.add(ROUND, 2, 9, 0, Samples.of(0));

        assertThat(held.withOriginal(9)).containsExactly(ROUND - 1, ROUND, ROUND + 1);
        assertThat(held.ingestedBefore(1)).containsExactly(ROUND - 1, ROUND, ROUND + 1);
    }

    @Test
    void shouldReuseASlotAfterARoundForAnotherArticle() {
        held.add(5, 1, 1, 0, Samples.of(0));
        held.remove(5);
        held.add(ROUND + 5, 2, 2, 0, Samples.of(0));

        assertThat(held.arrival(5)).isEqualTo(ROUND + 5);
        assertThat(held.id(5)).isEqualTo(2);
        assertThat(held.withOriginal(1)).isEmpty();
    }

    @Test
    void shouldForgetWhatIsRemovedAndKeepItsNeighbours() {
        held.add(4_095, 1, 1, 0, Samples.of(0));
        held.add(4_096, 2, 2, 0, Samples.of(0));
        held.add(4_097, 3, 3, 0, Samples.of(0));

        held.remove(4_096);

        assertThat(held.holds(4_096)).isFalse();
        assertThat(held.holds(4_095)).isTrue();
        assertThat(held.holds(4_097)).isTrue();
        assertThat(held.size()).isEqualTo(2);
        assertThat(held.ingestedBefore(1)).containsExactly(4_095, 4_097);
    }

    @Test
    void shouldHoldNothingOfAPieceThatIsEmptyAgain() {
        held.add(4_096, 1, 1, 0, Samples.of(0));
        held.remove(4_096);

        assertThat(held.holds(4_096)).isFalse();
        assertThat(held.size()).isZero();
        assertThatThrownBy(() -> held.arrival(4_096)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldGiveAnArticleAnotherOriginal() {
        held.add(1, 1, 1, 0, Samples.of(0));

        held.setOriginal(1, 8);

        assertThat(held.withOriginal(8)).containsExactly(1);
        assertThat(held.withOriginal(1)).isEmpty();
    }

    @Test
    void shouldHoldWhatAMapWouldHoldWhileArticlesComeAndGoAcrossTheRound() {
        var random = new Random(SEED);
        var expected = new TreeMap<Long, Integer>();
        for (long arrival = ROUND - 20_000; arrival < ROUND + 20_000; arrival++) {
            int group = random.nextInt(10);
            held.add(arrival, arrival, group, arrival, Samples.of(0));
            expected.put(arrival, group);
            while (expected.size() > 9_000 || (random.nextInt(3) == 0 && !expected.isEmpty())) {
                long leaving = expected.firstKey();
                held.remove((int) leaving);
                expected.remove(leaving);
            }
        }

        assertThat(held.size()).as("seed %d", SEED).isEqualTo(expected.size());
        assertThat(held.ingestedBefore(Long.MAX_VALUE))
                .containsExactly(
                        expected.keySet().stream().mapToLong(arrival -> arrival).toArray());
        assertThat(held.withOriginal(7))
                .containsExactly(expected.entrySet().stream()
                        .filter(entry -> entry.getValue() == 7)
                        .mapToLong(entry -> entry.getKey())
                        .toArray());
    }
}
