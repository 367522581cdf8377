package org.khabar.quickstart.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The sequences of four words of a text, with how often each occurs: what the shared scorer and scrapinghub's article
 * extraction benchmark compare texts by. A text of fewer words has one, of all of them.
 */
final class WordGrams {
    private static final int WORDS = 4;

    /** Letters, numbers and underscores, as Python's {@code \w}, by which the shared scorer cuts: marks end a word. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final Map<List<String>, Integer> grams = new HashMap<>();
    private long size;

    /** Those of a text. */
    static WordGrams of(String text) {
        var words = WORD.matcher(text).results().map(MatchResult::group).toList();
        var found = new WordGrams();
        for (int from = 0; from < Math.max(1, words.size() - WORDS + 1); from++) {
            found.grams.merge(words.subList(from, Math.min(from + WORDS, words.size())), 1, Integer::sum);
            found.size++;
        }
        return found;
    }

    /** Compares what was found with these, which should have been. */
    Counts against(WordGrams gold) {
        long common = 0;
        for (var gram : grams.entrySet()) {
            common += Math.min(gram.getValue(), gold.grams.getOrDefault(gram.getKey(), 0));
        }
        return new Counts(common, size - common, gold.size - common);
    }
}
