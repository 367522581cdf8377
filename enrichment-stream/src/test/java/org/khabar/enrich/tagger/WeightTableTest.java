package org.khabar.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WeightTableTest {
    private final SortedMap<Integer, short[]> weights = new TreeMap<>();

    @Test
    void shouldGiveEachFeatureItsWeightsAndNothingToOthers() {
        var table = WeightTable.of(many());

        assertThat(table.size()).isEqualTo(weights.size());
        weights.forEach((key, row) -> assertThat(scores(table, key)).containsExactly(row));
        var random = new Random(2);
        for (int other = 0; other < 20_000; other++) {
            int key = random.nextInt();
            if (key != 0 && !weights.containsKey(key)) {
                assertThat(scores(table, key)).containsOnly((short) 0);
            }
        }
    }

    @Test
    void shouldTellKeysApartThatBelongToOneSlot() {
        weights.put(64 << 20, row(1));
        weights.put(64 << 21, row(-2));
        weights.put(-(64 << 20), row(3));
        var table = WeightTable.of(weights);

        assertThat(scores(table, 64 << 20)).containsOnly((short) 1);
        assertThat(scores(table, 64 << 21)).containsOnly((short) -2);
        assertThat(scores(table, -(64 << 20))).containsOnly((short) 3);
        assertThat(scores(table, 64 << 22)).containsOnly((short) 0);
    }

    @Test
    void shouldBeReadAsItWasWritten() throws IOException {
        var written = new ByteArrayOutputStream();
        WeightTable.of(many()).write(new DataOutputStream(written));

        var table = WeightTable.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));

        weights.forEach((key, row) -> assertThat(scores(table, key)).containsExactly(row));
        var again = new ByteArrayOutputStream();
        table.write(new DataOutputStream(again));
        assertThat(again.toByteArray()).isEqualTo(written.toByteArray());
    }

    @Test
    void shouldKnowNothingWhenItIsEmpty() {
        assertThat(scores(WeightTable.of(weights), 5)).containsOnly((short) 0);
    }

    @Test
    void shouldAddWhatSeveralFeaturesSay() {
        weights.put(8, row(5));
        weights.put(9, row(-7));
        var sums = new long[2 * PackedScores.LONGS];

        WeightTable.of(weights).addAll(new int[] {9, 3, 8, 9, 8}, 4, sums, PackedScores.LONGS);

        var numbers = new int[2 * Labels.COUNT];
        PackedScores.unpack(sums, 0, numbers, 0);
        PackedScores.unpack(sums, PackedScores.LONGS, numbers, Labels.COUNT);
        assertThat(Arrays.copyOf(numbers, Labels.COUNT)).containsOnly(0);
        assertThat(Arrays.copyOfRange(numbers, Labels.COUNT, numbers.length)).containsOnly(-9);
    }

    private SortedMap<Integer, short[]> many() {
        var random = new Random(1);
        while (weights.size() < 5_000) {
            var row = new short[Labels.COUNT];
            for (int label = 0; label < row.length; label++) {
                row[label] = random.nextInt(3) == 0 ? (short) random.nextInt() : 0;
            }
            weights.put(random.nextInt() | 1, row);
        }
        return weights;
    }

    private static short[] row(int weight) {
        var row = new short[Labels.COUNT];
        Arrays.fill(row, (short) weight);
        return row;
    }

    private static short[] scores(WeightTable table, int key) {
        var sums = new long[PackedScores.LONGS];
        table.addAll(new int[] {key}, 1, sums, 0);
        var numbers = new int[Labels.COUNT];
        PackedScores.unpack(sums, 0, numbers, 0);
        var scores = new short[Labels.COUNT];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = (short) numbers[label];
        }
        return scores;
    }
}
