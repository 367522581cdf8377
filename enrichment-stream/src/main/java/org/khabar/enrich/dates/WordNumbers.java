package org.khabar.enrich.dates;

import java.util.HashMap;
import java.util.Map;
import org.khabar.enrich.text.TextFolder;

/**
 * Numbers the words of the resources, so that a word of a text becomes a number. Nearly all words of a text are turned away
 * by their length and their letters at both ends, before a string is made of them. Filled first, then only read.
 */
final class WordNumbers {
    static final int UNKNOWN = -1;
    private static final int MASK = (1 << 14) - 1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final boolean[] mayBeKnown = new boolean[MASK + 1];

    /** The number of a word, a new one where it has none. */
    int add(String word) {
        var folded = TextFolder.fold(word);
        mayBeKnown[trait(folded.charAt(0), folded.charAt(folded.length() - 1), folded.length())] = true;
        return numbers.computeIfAbsent(folded, unknown -> numbers.size());
    }

    int count() {
        return numbers.size();
    }

    /** The number of the word made of these folded letters, or {@link #UNKNOWN}. */
    int find(char[] letters, int from, int to) {
        return to > from && mayBeKnown[trait(letters[from], letters[to - 1], to - from)]
                ? numbers.getOrDefault(new String(letters, from, to - from), UNKNOWN)
                : UNKNOWN;
    }

    private static int trait(char first, char last, int length) {
        return (first * 131 + last * 31 + length) & MASK;
    }
}
