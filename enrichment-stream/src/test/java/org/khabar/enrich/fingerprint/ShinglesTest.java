package org.khabar.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.sketch.Hash;

class ShinglesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|0",
                "one two three four|0",
                "one two three four five|1",
                "one two three four five six seven|3",
                "一二三四五六七|0",
                "一二三四五六七八九|2",
                "one two three four five 一二三|4",
                "one two 一二三四五六|1",
            })
    void shouldHashEveryRun(String text, int runs) {
        assertThat(shingles(text)).hasSize(runs);
    }

    @Test
    void shouldHashTheWordsOfARunInTheirOrder() {
        long hash = 0;
        for (var word : "port is open again today".split(" ", -1)) {
            hash = Hash.mix(hash + Hash.of(word));
        }

        assertThat(shingles("port is open again today")).containsExactly(Hash.upper31(hash));
    }

    @Test
    void shouldHashEqualRunsAlikeWhereverTheyStand() {
        var one = shingles("port is open again today");
        var other = shingles("they say port is open again today");

        assertThat(other[2]).isEqualTo(one[0]);
    }

    @Test
    void shouldTellRunsApartThatDifferInOrderOnly() {
        var one = shingles("port is open again today");

        assertThat(shingles("is port open again today")).doesNotContain(one);
        assertThat(shingles("today again open is port")).doesNotContain(one);
    }

    private static int[] shingles(String folded) {
        return Shingles.of(BodyWords.of(folded));
    }
}
