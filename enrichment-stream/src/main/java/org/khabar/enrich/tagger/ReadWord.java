package org.khabar.enrich.tagger;

/**
 * A word as it was read.
 *
 * @param word what combinations with other words are made of
 * @param attributes hashes of what is true of it alone; the first {@link #CORE} count at two words' distance too
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody writes to them
record ReadWord(Word word, long[] attributes) {
    /** How many attributes are worth knowing of words two places away. */
    static final int CORE = 4;

    /** Stands for all words before the first of a sentence and behind its last. */
    static final ReadWord NOTHING = nothing();

    /** The keys of its attributes for a word from which it stands at a distance; says how many there are. */
    int keys(int distance, int[] keys) {
        boolean far = distance == Features.REACH || distance == -Features.REACH;
        int count = far ? CORE : attributes.length;
        for (int index = 0; index < count; index++) {
            keys[index] = Features.at(distance, attributes[index]);
        }
        return count;
    }

    private static ReadWord nothing() {
        var attributes = new long[CORE];
        for (int index = 0; index < CORE; index++) {
            attributes[index] = Hashes.pair(0, index + 1L);
        }
        return new ReadWord(new Word(0, 0, 0, attributes[0], attributes[1], attributes[2], 0), attributes);
    }
}
