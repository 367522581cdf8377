package org.khabar.enrich.tagger;

import org.khabar.enrich.cache.HashCache;

/**
 * A word and what its attributes say.
 *
 * @param key tells it from other words, and from the same one as another model knows it
 * @param word what the tagger sees of it
 * @param sums {@link PackedScores} by the place at which it stands from the word that is labelled, from two before that to
 *     two behind it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody writes to them
record KnownWord(long key, Word word, long[] sums) implements HashCache.Hashed {
    /** Adds what the word says of another from which it stands at a distance. */
    void addTo(long[] scores, int distance) {
        PackedScores.add(sums, (distance + Features.REACH) * PackedScores.LONGS, scores, 0);
    }
}
