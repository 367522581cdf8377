package org.khabar.enrich.tagger;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * A word as it was read.
 *
 * @param word what combinations with other words are made of
 * @param attributes keys of what is true of it alone; the first {@link #CORE} count at two words' distance too
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody writes to them
record ReadWord(Word word, int[] attributes) {
    /** How many attributes are worth knowing of words two places away. */
    static final int CORE = 4;

    /** Stands for all words before the first of a sentence and behind its last. */
    static final ReadWord NOTHING = nothing();

    /** How many of its attributes count for a word from which it stands at a distance. */
    int countAt(int distance) {
        return distance == Features.REACH || distance == -Features.REACH ? CORE : attributes.length;
    }

    private static ReadWord nothing() {
        var hashes = LongStream.rangeClosed(1, CORE)
                .map(number -> Hashes.pair(0, number))
                .toArray();
        var attributes = Arrays.stream(hashes).mapToInt(Hashes::key).toArray();
        return new ReadWord(new Word(0, 0, 0, hashes[0], hashes[1], hashes[2], 0), attributes);
    }
}
