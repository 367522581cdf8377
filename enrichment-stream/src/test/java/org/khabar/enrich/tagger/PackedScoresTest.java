package org.khabar.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedScoresTest {
    @Test
    void shouldAddNumbersOfBothSignsLabelByLabel() {
        var random = new Random(7);
        var sums = new long[PackedScores.LONGS];
        var expected = new int[Labels.COUNT];
        for (int feature = 0; feature < 150; feature++) {
            var numbers = new short[Labels.COUNT];
            for (int label = 0; label < numbers.length; label++) {
                numbers[label] = (short) (random.nextInt(401) - 200);
                expected[label] += numbers[label];
            }
            var packed = new long[PackedScores.LONGS];
            PackedScores.pack(numbers, packed, 0);
            PackedScores.add(packed, 0, sums, 0);
        }

        assertThat(unpacked(sums)).isEqualTo(expected);
    }

    @Test
    void shouldKeepTheLargestAndTheSmallestNumbers() {
        var numbers = new short[Labels.COUNT];
        var expected = new int[Labels.COUNT];
        for (int label = 0; label < numbers.length; label++) {
            numbers[label] = label % 2 == 0 ? Short.MIN_VALUE : Short.MAX_VALUE;
            expected[label] = numbers[label];
        }
        var packed = new long[PackedScores.LONGS];

        PackedScores.pack(numbers, packed, 0);

        assertThat(unpacked(packed)).isEqualTo(expected);
    }

    private static int[] unpacked(long[] packed) {
        var numbers = new int[Labels.COUNT];
        PackedScores.unpack(packed, 0, numbers, 0);
        return numbers;
    }
}
