package org.khabar.enrich.tagger;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.khabar.enrich.words.Tokens;

/** Reads the words of texts, and keeps what was worked out for them: the commonest words make up most of a text. Thread-safe. */
final class KnownWords {
    private static final int CACHE = 1 << 16;
    private static final int CAPITALISED = 1;
    private static final int HAS_LOWER_CASE = 2;

    private final WordReader reader;
    private final AttributeWeights weights;
    private final KnownWord nothing;
    private final AtomicReferenceArray<KnownWord> cache = new AtomicReferenceArray<>(CACHE);

    /**
     * @param reader reads words
     * @param weights of the attributes of words
     */
    KnownWords(WordReader reader, AttributeWeights weights) {
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

    /** A word stands in its slot, or in the neighbouring one after another word came to its own. */
    private KnownWord read(Tokens tokens, int token) {
        long key = Hashes.of(tokens.letters(), tokens.firstLetter(token), tokens.firstLetter(token + 1)) * 4
                + (tokens.isCapitalised(token) ? CAPITALISED : 0)
                + (tokens.hasLowerCase(token) ? HAS_LOWER_CASE : 0);
        int slot = (int) (key ^ key >>> 5) & (CACHE - 1);
        var first = cache.get(slot);
        if (first != null && first.key() == key) {
            return first;
        }
        int other = slot ^ 1;
        var second = cache.get(other);
        if (second != null && second.key() == key) {
            return second;
        }
        var read = weigh(key, reader.read(tokens, token));
        if (first != null) {
            cache.set(other, first);
        }
        cache.set(slot, read);
        return read;
    }

    private KnownWord weigh(long key, ReadWord read) {
        var sums = new long[AttributeWeights.PLACES * PackedScores.LONGS];
        weights.addAll(read.attributes().clone(), sums);
        return new KnownWord(key, read.word(), sums);
    }
}
