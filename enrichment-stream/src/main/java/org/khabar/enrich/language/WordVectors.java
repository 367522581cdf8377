package org.khabar.enrich.language;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.khabar.enrich.sketch.Hash;

/**
 * What words and their n-grams come to, kept for words that were read before: a few words make up most of a text, and the rows
 * of the n-grams of one lie all over memory. Words are told apart by 64 bits of a hash. Thread-safe.
 */
final class WordVectors {
    private static final int SLOTS = 1 << 16;

    /** What is longer, such as a line in a script without spaces, does not come again. */
    private static final int LONGEST_KEPT = 30;

    private final Function<String, TextVector> reader;
    private final AtomicReferenceArray<Kept> slots = new AtomicReferenceArray<>(SLOTS);

    private record Kept(long key, TextVector vector) {}

    /** @param reader reads one word */
    WordVectors(Function<String, TextVector> reader) {
        this.reader = reader;
    }

    /** The vector of the word between two offsets of a text; nobody adds to it. */
    TextVector get(String text, int from, int to) {
        if (to - from > LONGEST_KEPT) {
            return reader.apply(text.substring(from, to));
        }
        long key = Hash.of(text, from, to);
        int slot = (int) key & (SLOTS - 1);
        var kept = slots.get(slot);
        if (kept == null || kept.key != key) {
            kept = new Kept(key, reader.apply(text.substring(from, to)));
            slots.set(slot, kept);
        }
        return kept.vector;
    }
}
