package org.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketIndexTest {
    private static final long SEED = 20261122L;

    @Test
    void shouldFindRowsOfKeptBucketsOnly() {
        var index = new BucketIndex(1_000, new int[] {999, 0, 0, 2, 64, 1});

        assertThat(index.find(999)).isEqualTo(0);
        assertThat(index.find(1_000)).isEqualTo(2);
        assertThat(index.find(2_064)).isEqualTo(1);
        assertThat(index.find(1)).isEqualTo(-1);
        assertThat(index.find(63)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 64, 1_000, 65_537, 2_000_000})
    void shouldTakeHashesAsUnsigned(int bucketCount) {
        var random = new Random(SEED);
        for (int round = 0; round < 1_000; round++) {
            int hash = random.nextInt();
            var index = new BucketIndex(bucketCount, new int[] {Integer.remainderUnsigned(hash, bucketCount), 7});

            assertThat(index.find(hash)).as("seed %d, hash %d", SEED, hash).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void shouldTakeOutermostHashes(int hash) {
        var index = new BucketIndex(2_000_000, new int[] {Integer.remainderUnsigned(hash, 2_000_000), 7});

        assertThat(index.find(hash)).isEqualTo(7);
    }
}
