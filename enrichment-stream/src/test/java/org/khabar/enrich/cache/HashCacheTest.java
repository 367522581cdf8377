package org.khabar.enrich.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashCacheTest {
    private static final int SIZE = 8;

    private final HashCache<Value> cache = new HashCache<>(SIZE);

    private record Value(long key, String what) implements HashCache.Hashed {}

    @Test
    void shouldGiveBackWhatItKeeps() {
        cache.put(new Value(3, "three"));

        assertThat(cache.get(3)).isEqualTo(new Value(3, "three"));
        assertThat(cache.get(4)).isNull();
    }

    @Test
    void shouldReplaceValueOfSameHashAndKeepItsNeighbour() {
        cache.put(new Value(3, "neighbour"));
        cache.put(new Value(3 + SIZE, "old"));
        cache.put(new Value(3 + SIZE, "new"));

        assertThat(cache.get(3 + SIZE)).isEqualTo(new Value(3 + SIZE, "new"));
        assertThat(cache.get(3)).isNotNull();
    }

    @Test
    void shouldMakeWhatIsNotKeptOnceAndKeepWhatIsWorthIt() {
        cache.put(new Value(3, "kept"));
        cache.put(new Value(3 + SIZE, "in its place"));
        var keys = new long[] {3, 5, 3 + SIZE, 5, 6};
        var values = new Value[keys.length];

        cache.fill(keys, values, index -> new Value(keys[index], "made at " + index), index -> index < 4);

        assertThat(values)
                .extracting(Value::what)
                .containsExactly("kept", "made at 1", "in its place", "made at 1", "made at 4");
        assertThat(cache.get(5)).isNotNull();
        assertThat(cache.get(6)).isNull();
    }

    @Test
    void shouldKeepTwoOfOnePlaceAndForgetTheOldest() {
        for (int round = 0; round < 3; round++) {
            cache.put(new Value(3 + round * SIZE, "round " + round));
        }

        assertThat(cache.get(3)).isNull();
        assertThat(cache.get(3 + SIZE)).isNotNull();
        assertThat(cache.get(3 + 2 * SIZE)).isNotNull();
    }

    @Test
    void shouldTellHashesApartThatDifferInUpperBitsOnly() {
        cache.put(new Value(3L << 60, "three"));

        assertThat(cache.get(5L << 60)).isNull();
        assertThat(cache.get(3L << 60)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 0, 1, 12})
    void shouldRefuseSizeThatIsNoPowerOfTwo(int size) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HashCache<>(size));
    }
}
