package org.khabar.enrich.tagger;

import org.khabar.enrich.sketch.Hash;

/** The numbers by which words and features are known: the same on every machine. */
public final class Hashes {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Hashes() {}

    /** Hash of some letters, as {@link Hash#of} would give it. */
    public static long of(char[] letters, int from, int to) {
        long hash = FNV_OFFSET;
        for (int at = from; at < to; at++) {
            hash = (hash ^ letters[at]) * FNV_PRIME;
        }
        return Hash.mix(hash);
    }

    /** Hash of a folded word. */
    public static long of(String word) {
        return Hash.of(word);
    }

    /** Hash of a pair, in this order. */
    public static long pair(long first, long second) {
        return Hash.mix(first * 31 + second + 0x9e3779b97f4a7c15L);
    }

    /** Hash of the first letters of a word with others before them. */
    static long continued(char[] before, char[] letters, int from, int to) {
        long hash = FNV_OFFSET;
        for (char letter : before) {
            hash = (hash ^ letter) * FNV_PRIME;
        }
        for (int at = from; at < to; at++) {
            hash = (hash ^ letters[at]) * FNV_PRIME;
        }
        return Hash.mix(hash);
    }

    /** What is kept of a hash in tables; never 0, which marks a free place. */
    public static int key(long hash) {
        int key = (int) (hash ^ (hash >>> 32));
        return key == 0 ? 1 : key;
    }
}
