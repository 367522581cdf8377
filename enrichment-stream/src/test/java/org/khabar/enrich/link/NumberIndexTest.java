package org.khabar.enrich.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.sketch.Hash;

class NumberIndexTest {
    private static final int MOST = 1_048_575;

    private final NumberIndex.Builder builder = new NumberIndex.Builder();

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
    void shouldFindTheNumbersOfAHashInAscendingOrder(long hash) {
        for (long each : new long[] {Long.MAX_VALUE, 0, -1, Long.MIN_VALUE}) {
            builder.add(each, MOST);
            builder.add(each, 5);
            builder.add(each, 0);
        }

        assertThat(builder.build().find(hash)).containsExactly(0, 5, MOST);
    }

    @Test
    void shouldFindANumberOnceThatWasAddedTwice() {
        for (int number : new int[] {7, 0, 7, 0, 7, 0}) {
            builder.add(Hash.of("name"), number);
        }

        assertThat(builder.build().find(Hash.of("name"))).containsExactly(0, 7);
    }

    @Test
    void shouldFindNothingUnderAnUnknownHash() {
        builder.add(Hash.of("known"), 1);

        assertThat(builder.build().find(Hash.of("unknown"))).isEmpty();
        assertThat(new NumberIndex.Builder().build().find(0)).isEmpty();
    }

    @Test
    void shouldTellHashesApartThatDifferByMoreThanTheLowestBits() {
        long hash = Hash.of("one");
        builder.add(hash, MOST);
        builder.add(hash + MOST + 1, 0);

        assertThat(builder.build().find(hash)).containsExactly(MOST);
    }

    @Test
    void shouldRefuseANumberThatHasNoRoom() {
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(1, MOST + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(1, -1));
    }
}
