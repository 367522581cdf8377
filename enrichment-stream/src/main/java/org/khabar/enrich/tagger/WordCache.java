package org.khabar.enrich.tagger;

import java.util.concurrent.atomic.AtomicLong;
import org.khabar.enrich.cache.HashCache;
import org.khabar.enrich.sketch.Hash;

/**
 * Words that taggers have read, kept for all that share it: each knows them by its own model, and the language of most of
 * the news has most of the room. Some 270 bytes a word. Thread-safe.
 */
public final class WordCache {
    private static final int KEPT = 1 << 18;

    private final HashCache<KnownWord> words = new HashCache<>(KEPT);
    private final AtomicLong readers = new AtomicLong();

    HashCache<KnownWord> words() {
        return words;
    }

    /** What one reader adds to the hashes of its words, so that they are no other reader's. */
    long newSalt() {
        return Hash.mix(readers.incrementAndGet());
    }
}
