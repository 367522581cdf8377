package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private static final long SEED = 20_261_125;

    private final Set<Integer> gone = new HashSet<>();
    private int oldest;
    private final Buckets buckets = new Buckets(slot -> !gone.contains(slot), () -> oldest);

    @Test
    void shouldHandOverWhatIsUnderAKey() {
        buckets.put(7, 1);
        buckets.put(7, 2);
        buckets.put(8, 3);

        assertThat(under(7)).containsExactlyInAnyOrder(1, 2);
        assertThat(under(9)).isEmpty();
    }

    @Test
    void shouldTakeAnyKeyAndSlot() {
        buckets.put(0, 0);
        buckets.put(-1, -1);
        buckets.put(Integer.MIN_VALUE, Integer.MAX_VALUE);

        assertThat(under(0)).containsExactly(0);
        assertThat(under(-1)).containsExactly(-1);
        assertThat(under(Integer.MIN_VALUE)).containsExactly(Integer.MAX_VALUE);
    }

    @Test
    void shouldPassOverWhatIsHeldNoMore() {
        buckets.put(7, 1);
        buckets.put(7, 2);
        gone.add(1);

        assertThat(under(7)).containsExactly(2);
    }

    @Test
    void shouldKeepTheNewestOfAKey() {
        for (int slot = 0; slot < 1_000; slot++) {
            buckets.put(7, slot);
        }

        assertThat(under(7))
                .hasSize(Buckets.MAX_OF_KEY)
                .allSatisfy(slot -> assertThat(slot).isGreaterThanOrEqualTo(1_000 - Buckets.MAX_OF_KEY));
    }

    @Test
    void shouldKnowTheNewestWhenTheSlotsHaveGoneRound() {
        oldest = Integer.MAX_VALUE - 100;
        for (int i = -100; i < 100; i++) {
            buckets.put(7, Integer.MAX_VALUE + i);
        }

        assertThat(under(7)).contains(Integer.MAX_VALUE + 99).doesNotContain(Integer.MAX_VALUE - 100);
    }

    @Test
    void shouldNotGrowByWhatIsHeldNoMore() {
        for (int slot = 0; slot < 100_000; slot++) {
            buckets.put(slot, slot);
            gone.add(slot - 1_000);
            oldest = slot - 999;
        }

        assertThat(buckets.bytes()).isLessThan(200_000);
        assertThat(under(99_500)).containsExactly(99_500);
        assertThat(under(98_000)).isEmpty();
    }

    @Test
    void shouldHoldWhatAMapWouldHold() {
        var random = new Random(SEED);
        Map<Integer, Set<Integer>> expected = new HashMap<>();
        for (int slot = 0; slot < 20_000; slot++) {
            int key = 1 + random.nextInt(5_000);
            buckets.put(key, slot);
            expected.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(slot);
            if (random.nextInt(3) == 0) {
                int leaving = random.nextInt(slot + 1);
                gone.add(leaving);
                expected.values().forEach(slots -> slots.remove(leaving));
            }
        }

        expected.forEach((key, slots) ->
                assertThat(under(key)).as("key %d, seed %d", key, SEED).containsExactlyInAnyOrderElementsOf(slots));
    }

    private List<Integer> under(int key) {
        var slots = new ArrayList<Integer>();
        buckets.forEach(key, slots::add);
        return slots;
    }
}
