package org.khabar.enrich.tagger;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.khabar.enrich.words.Tokens;

/** Reads the words of texts, and keeps what was worked out for them: the commonest words make up most of a text. Thread-safe. */
final class KnownWords {
    private static final int CACHE = 1 << 16;
    private static final int DISTANCES = 2 * Features.REACH + 1;
    private static final int CAPITALISED = 1;
    private static final int HAS_LOWER_CASE = 2;

    private final WordReader reader;
    private final WeightTable weights;
    private final KnownWord nothing;
    private final AtomicReferenceArray<KnownWord> cache = new AtomicReferenceArray<>(CACHE);

    /**
     * @param reader reads words
     * @param weights of the attributes of words at their distance
     */
    KnownWords(WordReader reader, WeightTable weights) {
        this.reader = reader;
        this.weights = weights;
        this.nothing = weigh(0, ReadWord.NOTHING);
    }

    /** Stands for all words before the first of a sentence and behind its last. */
    KnownWord nothing() {
        return nothing;
    }

    /** The words of a text, by token. */
    KnownWord[] read(Tokens tokens) {
        var words = new KnownWord[tokens.count()];
        for (int token = 0; token < words.length; token++) {
            words[token] = read(tokens, token);
        }
        return words;
    }

    private KnownWord read(Tokens tokens, int token) {
        long key = Hashes.of(tokens.letters(), tokens.firstLetter(token), tokens.firstLetter(token + 1)) * 4
                + (tokens.isCapitalised(token) ? CAPITALISED : 0)
                + (tokens.hasLowerCase(token) ? HAS_LOWER_CASE : 0);
        int slot = (int) (key >>> 5) & (CACHE - 1);
        var cached = cache.get(slot);
        if (cached != null && cached.key() == key) {
            return cached;
        }
        var read = weigh(key, reader.read(tokens, token));
        cache.set(slot, read);
        return read;
    }

    private KnownWord weigh(long key, ReadWord read) {
        var sums = new long[DISTANCES * PackedScores.LONGS];
        var keys = new int[read.attributes().length];
        for (int distance = -Features.REACH; distance <= Features.REACH; distance++) {
            int count = read.keys(distance, keys);
            weights.addAll(keys, count, sums, (distance + Features.REACH) * PackedScores.LONGS);
        }
        return new KnownWord(key, read.word(), sums);
    }
}
