package org.khabar.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinHashTest {
    private static final long SEED = 20_261_128;
    private static final int ROUNDS = 200;

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @CsvSource({"0.1, 300", "0.3, 300", "0.5, 300", "0.7, 300", "0.9, 300", "0.5, 30", "0.5, 3000"})
    void shouldHaveEqualValuesInTheShareOfTheSimilarity(double similarity, int union) {
        double share = IntStream.range(0, ROUNDS)
                .mapToObj(round -> pair(similarity, union))
                .mapToDouble(pair -> equalValues(pair[0], pair[1]))
                .average()
                .orElseThrow();

        assertThat(share).as("seed %d", SEED).isCloseTo(similarity, within(0.03));
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.12, 0.34", "0.5, 0.80, 0.95", "0.7, 0.99, 1.0"})
    void shouldShareABandAsOftenAsTheBandsPromise(double similarity, double least, double most) {
        double share = IntStream.range(0, ROUNDS * 5)
                .mapToObj(round -> pair(similarity, 300))
                .mapToDouble(pair -> shareABand(pair[0], pair[1]) ? 1 : 0)
                .average()
                .orElseThrow();

        assertThat(share).as("seed %d", SEED).isBetween(least, most);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20, 127, 5_000})
    void shouldFillAllBinsWhateverTheSizeOfTheSet(int size) {
        var signature =
                MinHash.signature(random.ints(size, 0, Integer.MAX_VALUE).toArray());

        assertThat(signature).hasSize(128).doesNotContain(Long.MAX_VALUE);
        assertThat(LongStream.of(signature).min().orElseThrow()).isNotNegative();
    }

    @Test
    void shouldGiveEqualSetsEqualBandsInWhateverOrderTheyCome() {
        var set = random.ints(100, 0, Integer.MAX_VALUE).toArray();
        var reversed = IntStream.rangeClosed(1, 100).map(i -> set[100 - i]).toArray();
        var repeated = IntStream.concat(IntStream.of(set), IntStream.of(set)).toArray();

        assertThat(MinHash.bands(set))
                .hasSize(32)
                .isEqualTo(MinHash.bands(reversed))
                .isEqualTo(MinHash.bands(repeated));
    }

    @Test
    void shouldHaveNoBandInCommonWhereNoHashIs() {
        for (int round = 0; round < ROUNDS; round++) {
            var pair = pair(0, 300);

            assertThat(shareABand(pair[0], pair[1]))
                    .as("seed %d, round %d", SEED, round)
                    .isFalse();
        }
    }

    /** The value was computed by another program. */
    @Test
    void shouldKeepTheBandsThatAreInStores() {
        var bands = MinHash.bands(
                IntStream.rangeClosed(1, 40).map(i -> i * 50_000_000).toArray());

        assertThat(Arrays.hashCode(bands)).isEqualTo(-356_609_025);
    }

    /** Two sets whose union is of a size, with so large a share in common. */
    private int[][] pair(double similarity, int union) {
        var all = random.ints(0, Integer.MAX_VALUE).distinct().limit(union).toArray();
        int common = (int) Math.round(similarity * union);
        int half = (union - common) / 2;
        var one = Arrays.copyOf(all, common + half);
        var other = IntStream.concat(Arrays.stream(all, 0, common), Arrays.stream(all, common + half, union))
                .toArray();
        return new int[][] {one, other};
    }

    private static double equalValues(int[] one, int[] other) {
        var first = MinHash.signature(one);
        var second = MinHash.signature(other);
        return IntStream.range(0, first.length)
                .mapToDouble(bin -> first[bin] == second[bin] ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static boolean shareABand(int[] one, int[] other) {
        var bands = MinHash.bands(other);
        return Arrays.stream(MinHash.bands(one))
                .anyMatch(band -> Arrays.stream(bands).anyMatch(held -> held == band));
    }
}
