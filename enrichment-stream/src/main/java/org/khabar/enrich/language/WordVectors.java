package org.khabar.enrich.language;

import java.util.function.Function;
import org.khabar.enrich.cache.HashCache;
import org.khabar.enrich.sketch.Hash;

/**
 * What words and their n-grams come to, kept for words that were read before: a few words make up most of a text, and the rows
 * of the n-grams of one lie all over memory. Words are told apart by 64 bits of a hash. Thread-safe.
 */
final class WordVectors {
    static final int KEPT = 1 << 19;

    /** What is longer, such as a line in a script without spaces, does not come again. */
    private static final int LONGEST_KEPT = 30;

    private final Function<String, TextVector> reader;
    private final HashCache<Kept> cache = new HashCache<>(KEPT);

    private record Kept(long key, TextVector vector) implements HashCache.Hashed {}

    /** @param reader reads one word */
    WordVectors(Function<String, TextVector> reader) {
        this.reader = reader;
    }

    /**
     * The vectors of words of a text; nobody adds to them.
     *
     * @param bounds for each word the offsets where it begins and behind its end
     */
    TextVector[] read(String text, int[] bounds) {
        var keys = new long[bounds.length / 2];
        for (int word = 0; word < keys.length; word++) {
            keys[word] = Hash.of(text, bounds[2 * word], bounds[2 * word + 1]);
        }
        var kept = new Kept[keys.length];
        cache.fill(
                keys,
                kept,
                word -> new Kept(keys[word], reader.apply(text.substring(bounds[2 * word], bounds[2 * word + 1]))),
                word -> bounds[2 * word + 1] - bounds[2 * word] <= LONGEST_KEPT);
        var vectors = new TextVector[keys.length];
        for (int word = 0; word < keys.length; word++) {
            vectors[word] = kept[word].vector;
        }
        return vectors;
    }
}
