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
    void shouldReplaceValueOfSameHash() {
        cache.put(new Value(3, "old"));
        cache.put(new Value(3, "new"));

        assertThat(cache.get(3)).isEqualTo(new Value(3, "new"));
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
