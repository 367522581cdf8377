package org.khabar.enrich.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.document.Candidates;

class ShingleSampleTest {
    @Test
    void shouldTakeAllShinglesOfAShortText() {
        var sample = sample(30);

        assertThat(sample.keys()).hasSize(26).isSorted();
        assertThat(sample.limit()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void shouldTakeTheSmallestOfAnOrdinaryText() {
        var sample = sample(300);

        assertThat(sample.keys()).hasSize(32).isSorted();
        assertThat(sample.limit()).isEqualTo(sample.keys()[31]).isLessThan(Integer.MAX_VALUE / 4);
    }

    @Test
    void shouldTakeOneInSixteenOfALongText() {
        var sample = sample(4_000);

        assertThat(sample.keys()).hasSizeBetween(200, 300);
        assertThat(sample.limit()).isLessThan(1 << 27);
    }

    @Test
    void shouldFindNearlyEveryShortTextInsideALongerOne() {
        int found = 0;
        for (int seed = 0; seed < 300; seed++) {
            var brief = ShingleSample.of(
                    Candidates.fingerprint(Prose.text(seed, 35)).getShingles());
            var report = ShingleSample.of(
                    Candidates.fingerprint(Prose.text(seed, 300)).getShingles());
            found += hasCommonKey(brief, report) ? 1 : 0;
        }

        assertThat(found).isGreaterThan(280);
    }

    @Test
    void shouldTakeNothingWhereNothingIsKept() {
        var sample = sample(10);

        assertThat(sample.keys()).isEmpty();
        assertThat(sample.upTo(Integer.MAX_VALUE)).isZero();
    }

    private static ShingleSample sample(int words) {
        return ShingleSample.of(Candidates.fingerprint(Prose.text(1, words)).getShingles());
    }

    private static boolean hasCommonKey(ShingleSample one, ShingleSample other) {
        for (int key : one.keys()) {
            if (Arrays.binarySearch(other.keys(), key) >= 0) {
                return true;
            }
        }
        return false;
    }
}
