package org.khabar.enrich.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.text.TextFolder;

class WordFolderTest {
    private static final long SEED = 20261122L;

    @Test
    void shouldFoldAsTextFolderDoesOnRandomWords() {
        var random = new Random(SEED);
        for (int round = 0; round < 50_000; round++) {
            var word = random.ints(6, 1, 0x800)
                    .filter(Character::isDefined)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            var folded = WordFolder.fold(word, 0, word.length());

            assertThat(folded).as("seed %d, round %d", SEED, round).isEqualTo(TextFolder.fold(word));
        }
    }
}
