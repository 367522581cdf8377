package org.khabar.enrich.tagger;

import org.khabar.enrich.cache.HashCache;
import org.khabar.enrich.words.Tokens;

/** Reads the words of texts, and keeps what was worked out for them: the commonest words make up most of a text. Thread-safe. */
final class KnownWords {
    private static final int CAPITALISED = 1;
    private static final int HAS_LOWER_CASE = 2;

    private final WordReader reader;
    private final AttributeWeights weights;
    private final KnownWord nothing;
    private final HashCache<KnownWord> cache;
    private final long salt;

    /**
     * @param reader reads words
     * @param weights of the attributes of words
     * @param cache keeps the words, also those of other models
     */
    KnownWords(WordReader reader, AttributeWeights weights, WordCache cache) {
        this.reader = reader;
        this.weights = weights;
        this.nothing = weigh(0, ReadWord.NOTHING);
        this.cache = cache.words();
        this.salt = cache.newSalt();
    }

    /** Stands for all words before the first of a sentence and behind its last. */
    KnownWord nothing() {
        return nothing;
    }

    /** The words of a text, by token. */
    KnownWord[] read(Tokens tokens) {
        var keys = new long[tokens.count()];
        for (int token = 0; token < keys.length; token++) {
            keys[token] = key(tokens, token);
        }
        var words = new KnownWord[keys.length];
        cache.fill(keys, words, token -> weigh(keys[token], reader.read(tokens, token)), token -> true);
        return words;
    }

    private long key(Tokens tokens, int token) {
        long hash = Hashes.of(tokens.letters(), tokens.firstLetter(token), tokens.firstLetter(token + 1));
        return (hash ^ salt) * 4
                + (tokens.isCapitalised(token) ? CAPITALISED : 0)
                + (tokens.hasLowerCase(token) ? HAS_LOWER_CASE : 0);
    }

    private KnownWord weigh(long key, ReadWord read) {
        var sums = new long[AttributeWeights.PLACES * PackedScores.LONGS];
        weights.addAll(read.attributes().clone(), sums);
        return new KnownWord(key, read.word(), sums);
    }
}
