package org.khabar.enrich.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.schema.internal.HashSketch;
import org.khabar.schema.serde.TrustedRecords;

class SortedHashesTest {
    private static final long SEED = 20_261_126;
    private static final int QUARTER = 1 << 29;
    private static final int HALF = 1 << 30;

    @BeforeAll
    static void trustRecords() {
        TrustedRecords.trust();
    }

    @Test
    void shouldKeepEachHashOnceAndInOrder() {
        var set = SortedHashes.of(new int[] {9, 3, 9, 0, 3, Integer.MAX_VALUE}, 10);

        assertThat(set.kept()).containsExactly(0, 3, 9, Integer.MAX_VALUE);
        assertThat(set.size()).isEqualTo(4);
        assertThat(set.level()).isZero();
    }

    @Test
    void shouldLeaveWhatItWasGivenAsItWas() {
        var hashes = new int[] {9, 3, 9};

        SortedHashes.of(hashes, 10);

        assertThat(hashes).containsExactly(9, 3, 9);
    }

    @Test
    void shouldKeepAllWhenThereAreJustAsManyAsAreKept() {
        var set = SortedHashes.of(new int[] {1, HALF, HALF + 1, HALF}, 3);

        assertThat(set.level()).isZero();
        assertThat(set.kept()).containsExactly(1, HALF, HALF + 1);
    }

    @Test
    void shouldHalveTheRangeUntilWhatIsLeftIsFewEnough() {
        var set = SortedHashes.of(new int[] {1, QUARTER - 1, QUARTER, HALF - 1, HALF}, 2);

        assertThat(set.level()).isEqualTo(2);
        assertThat(set.kept()).containsExactly(1, QUARTER - 1);
        assertThat(set.size()).isEqualTo(5);
    }

    @Test
    void shouldBearASetOfNothing() {
        var empty = SortedHashes.of(new int[0], 10);

        assertThat(empty.size()).isZero();
        assertThat(empty.kept()).isEmpty();
        assertThat(empty.keptAt(4)).isEmpty();
        assertThat(empty.holds(0)).isFalse();
        assertThat(empty.overlap(empty)).isEqualTo(new Overlap(0, 0, 0));
        assertThat(empty.overlap(SortedHashes.of(new int[] {5}, 10))).isEqualTo(new Overlap(0, 0, 1));
        assertThat(SortedHashes.of(empty.sketch()).kept()).isEmpty();
    }

    @Test
    void shouldGiveTheSampleOfAnyLevel() {
        var set = SortedHashes.of(new int[] {1, QUARTER - 1, QUARTER, HALF - 1, HALF}, 4);

        assertThat(set.level()).isEqualTo(1);
        assertThat(set.keptAt(0)).containsExactly(1, QUARTER - 1, QUARTER, HALF - 1);
        assertThat(set.keptAt(1)).containsExactly(1, QUARTER - 1, QUARTER, HALF - 1);
        assertThat(set.keptAt(2)).containsExactly(1, QUARTER - 1);
        assertThat(set.keptAt(30)).containsExactly(1);
    }

    @Test
    void shouldHoldWhatItKeeps() {
        var set = SortedHashes.of(new int[] {1, HALF - 1, HALF}, 2);

        assertThat(set.holds(1)).isTrue();
        assertThat(set.holds(HALF - 1)).isTrue();
        assertThat(set.holds(2)).isFalse();
        assertThat(set.holds(HALF)).isFalse();
    }

    @Test
    void shouldSayWhichHashesItsSampleWouldKeep() {
        var all = SortedHashes.of(new int[] {1, HALF}, 2);
        var half = SortedHashes.of(new int[] {1, HALF - 1, HALF}, 2);

        assertThat(all.wouldKeep(Integer.MAX_VALUE)).isTrue();
        assertThat(half.wouldKeep(0)).isTrue();
        assertThat(half.wouldKeep(HALF - 1)).isTrue();
        assertThat(half.wouldKeep(HALF)).isFalse();
        assertThat(half.wouldKeep(Integer.MAX_VALUE)).isFalse();
    }

    @Test
    void shouldCountWhatTwoWholeSetsHaveInCommon() {
        var one = SortedHashes.of(new int[] {1, 2, 3, 8}, 10);
        var other = SortedHashes.of(new int[] {0, 2, 3, 9, 10}, 10);

        assertThat(one.overlap(other)).isEqualTo(new Overlap(2, 4, 5));
        assertThat(other.overlap(one)).isEqualTo(new Overlap(2, 5, 4));
    }

    @Test
    void shouldCompareTheSamplesOfTheHigherLevel() {
        var all = SortedHashes.of(new int[] {1, 2, HALF}, 10);
        var half = SortedHashes.of(new int[] {1, HALF - 1, HALF}, 2);

        assertThat(all.overlap(half)).isEqualTo(new Overlap(1, 2, 2));
        assertThat(half.overlap(all)).isEqualTo(new Overlap(1, 2, 2));
    }

    @Test
    void shouldEstimateTheExactFiguresOfSetsAtDifferentLevels() {
        var random = new Random(SEED);
        var longer = random.ints(40_000, 0, Integer.MAX_VALUE).distinct().toArray();
        var shorter = IntStream.concat(IntStream.of(longer).limit(6_000), random.ints(2_000, 0, Integer.MAX_VALUE))
                .distinct()
                .toArray();
        double common = 6_000;

        var overlap = SortedHashes.of(shorter, 1_024).overlap(SortedHashes.of(longer, 1_024));

        assertThat(overlap.ofFirst()).as("seed %d", SEED).isCloseTo(common / shorter.length, within(0.1));
        assertThat(overlap.ofSecond()).isCloseTo(common / longer.length, within(0.05));
        assertThat(overlap.jaccard()).isCloseTo(common / (shorter.length + longer.length - common), within(0.05));
    }

    @Test
    void shouldCountExactlyWhatRandomWholeSetsHaveInCommon() {
        var random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            var one = random.ints(random.nextInt(60), 0, 80).toArray();
            var other = random.ints(random.nextInt(60), 0, 80).toArray();

            var overlap = SortedHashes.of(one, 100).overlap(SortedHashes.of(other, 100));

            assertThat(overlap).as("seed %d, round %d", SEED, round).isEqualTo(exact(one, other));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 5_000})
    void shouldKeepAllHashesOfAnySizeInAscendingOrder(int hashes) {
        var random = new Random(SEED + hashes);
        var drawn = random.ints(hashes, 0, Integer.MAX_VALUE).toArray();
        var twice = IntStream.concat(IntStream.of(drawn), IntStream.of(drawn)).toArray();

        var set = SortedHashes.of(twice, 2 * hashes);

        assertThat(set.kept())
                .containsExactly(IntStream.of(drawn).sorted().distinct().toArray());
    }

    private static Overlap exact(int[] one, int[] other) {
        var first = new HashSet<>(IntStream.of(one).boxed().toList());
        var second = new HashSet<>(IntStream.of(other).boxed().toList());
        var common = new HashSet<>(first);
        common.retainAll(second);
        return new Overlap(common.size(), first.size(), second.size());
    }

    @Test
    void shouldBeTheSameSetAfterItWasARecord() {
        var set = SortedHashes.of(new int[] {1, HALF - 1, HALF, Integer.MAX_VALUE}, 2);

        var read = SortedHashes.of(set.sketch());

        assertThat(read.size()).isEqualTo(4);
        assertThat(read.level()).isEqualTo(1);
        assertThat(read.kept()).containsExactly(1, HALF - 1);
    }

    @Test
    void shouldKeepOnlyItsSizeWhenAskedTo() {
        var sizeOnly = SortedHashes.of(new int[] {4, 5, 6}, 10).sizeOnly();

        assertThat(sizeOnly).isEqualTo(new HashSketch(3, 0, ByteBuffer.allocate(0)));
    }

    @Test
    void shouldWriteNumbersInFourBytesEachTheHighestFirst() {
        var bytes = SortedHashes.pack(new int[] {1, -2, 0x01020304});

        assertThat(bytes).isEqualTo(ByteBuffer.wrap(new byte[] {0, 0, 0, 1, -1, -1, -1, -2, 1, 2, 3, 4}));
    }

    @Test
    void shouldReadWhatItWroteAndLeaveItToBeReadAgain() {
        var bytes = SortedHashes.pack(new int[] {Integer.MIN_VALUE, 0, 7});

        assertThat(SortedHashes.unpack(bytes)).containsExactly(Integer.MIN_VALUE, 0, 7);
        assertThat(SortedHashes.unpack(bytes)).containsExactly(Integer.MIN_VALUE, 0, 7);
        assertThat(SortedHashes.unpack(SortedHashes.pack(new int[0]))).isEmpty();
    }

    @Test
    void shouldReadFromWhereABufferStands() {
        var bytes = SortedHashes.pack(new int[] {5, 6});
        bytes.position(Integer.BYTES);

        assertThat(SortedHashes.unpack(bytes)).containsExactly(6);
    }
}
