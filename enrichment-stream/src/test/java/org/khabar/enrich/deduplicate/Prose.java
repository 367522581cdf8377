package org.khabar.enrich.deduplicate;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented words in a row, always the same for one seed: a longer text begins like a shorter one of the same seed. */
final class Prose {
    private static final String[] SYLLABLES = {"ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe"};

    private Prose() {}

    static String text(int seed, int words) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, words).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
    }

    private static String word(SplittableRandom random) {
        return IntStream.range(0, 3)
                .mapToObj(i -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                .collect(Collectors.joining());
    }
}
