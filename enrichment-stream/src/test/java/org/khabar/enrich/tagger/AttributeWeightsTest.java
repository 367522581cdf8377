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

class AttributeWeightsTest {
    private final SortedMap<Integer, short[][]> weights = new TreeMap<>();

    @Test
    void shouldGiveEachAttributeItsWeightsByPlaceAndNothingToOthers() {
        var table = AttributeWeights.of(many());

        assertThat(table.size()).isEqualTo(weights.size());
        assertHolds(table);
        var random = new Random(2);
        for (int other = 0; other < 20_000; other++) {
            int key = random.nextInt();
            if (key != 0 && !weights.containsKey(key)) {
                assertThat(sums(table, key)).containsOnly(0L);
            }
        }
    }

    @Test
    void shouldTellKeysApartThatBelongToOneSlot() {
        put(64 << 20, 0, 1);
        put(64 << 21, 2, -2);
        put(-(64 << 20), 4, 3);

        var table = AttributeWeights.of(weights);

        assertHolds(table);
        assertThat(sums(table, 64 << 22)).containsOnly(0L);
    }

    @Test
    void shouldBeReadAsItWasWritten() throws IOException {
        var written = new ByteArrayOutputStream();
        AttributeWeights.of(many()).write(new DataOutputStream(written));

        var table = AttributeWeights.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));

        assertHolds(table);
        var again = new ByteArrayOutputStream();
        table.write(new DataOutputStream(again));
        assertThat(again.toByteArray()).isEqualTo(written.toByteArray());
    }

    @Test
    void shouldKnowNothingWhenItIsEmpty() {
        assertThat(sums(AttributeWeights.of(weights), 5)).containsOnly(0L);
    }

    @Test
    void shouldAddWhatSeveralAttributesSay() {
        put(8, 1, 5);
        put(8, 3, 100);
        put(9, 1, -7);

        var sums = sums(AttributeWeights.of(weights), 9, 3, 8, 9);

        assertThat(numbers(sums, 0)).containsOnly(0);
        assertThat(numbers(sums, 1)).containsOnly(-9);
        assertThat(numbers(sums, 3)).containsOnly(100);
    }

    private void assertHolds(AttributeWeights table) {
        weights.forEach((key, places) -> {
            var sums = sums(table, key);
            for (int place = 0; place < AttributeWeights.PLACES; place++) {
                for (int label = 0; label < Labels.COUNT; label++) {
                    int expected = places[place].length == 0 ? 0 : places[place][label];
                    assertThat(numbers(sums, place)[label]).isEqualTo(expected);
                }
            }
        });
    }

    private void put(int key, int place, int weight) {
        var row = new short[Labels.COUNT];
        Arrays.fill(row, (short) weight);
        weights.computeIfAbsent(key, any -> AttributeWeights.noRows())[place] = row;
    }

    private SortedMap<Integer, short[][]> many() {
        var random = new Random(1);
        while (weights.size() < 3_000) {
            var places = weights.computeIfAbsent(random.nextInt() | 1, any -> AttributeWeights.noRows());
            int always = random.nextInt(AttributeWeights.PLACES);
            for (int place = 0; place < places.length; place++) {
                if (place == always || random.nextInt(3) == 0) {
                    places[place] = new short[Labels.COUNT];
                    for (int label = 0; label < Labels.COUNT; label++) {
                        places[place][label] = random.nextInt(3) == 0 ? (short) random.nextInt() : 0;
                    }
                }
            }
        }
        return weights;
    }

    private static long[] sums(AttributeWeights table, int... keys) {
        var sums = new long[AttributeWeights.PLACES * PackedScores.LONGS];
        table.addAll(keys, sums);
        return sums;
    }

    private static int[] numbers(long[] sums, int place) {
        var numbers = new int[Labels.COUNT];
        PackedScores.unpack(sums, place * PackedScores.LONGS, numbers, 0);
        return numbers;
    }
}
