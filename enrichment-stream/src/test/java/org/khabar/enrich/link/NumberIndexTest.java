package org.khabar.enrich.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.sketch.Hash;

class NumberIndexTest {
    private static final int MOST = 1_048_575;

    private final NumberIndex.Builder builder = new NumberIndex.Builder();

    @Test
    void shouldFindTheNumbersOfAHashInAscendingOrder() {
        for (int number = MOST; number >= 0; number -= 5) {
            builder.add(Hash.of(Integer.toString(number % 7)), number);
        }

        var index = builder.build();

        assertThat(IntStream.of(index.find(Hash.of("3"))))
                .isSorted()
                .hasSizeBetween(29_950, 29_970)
                .allMatch(number -> number % 7 == 3 && number % 5 == 0);
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
