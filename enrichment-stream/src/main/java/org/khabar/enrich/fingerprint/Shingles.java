package org.khabar.enrich.fingerprint;

import org.khabar.enrich.sketch.Hash;

/** Hashes every run of so many tokens of a text. */
final class Shingles {
    /** Five words: shorter runs are shared by texts that have nothing to do with each other (Broder 1997 took ten). */
    private static final int WORDS = 5;

    /** About as much text as five words have in the languages that are written without spaces. */
    private static final int CHARACTERS = 8;

    private Shingles() {}

    /** The hashes in the order of the text, 31 bits each; none when the text is shorter than one run. */
    static int[] of(BodyWords words) {
        int run = words.isMostlyCharacters() ? CHARACTERS : WORDS;
        var hashes = tokenHashes(words);
        var shingles = new int[Math.max(0, hashes.length - run + 1)];
        for (int i = 0; i < shingles.length; i++) {
            long hash = 0;
            for (int k = i; k < i + run; k++) {
                hash = Hash.mix(hash + hashes[k]);
            }
            shingles[i] = Hash.upper31(hash);
        }
        return shingles;
    }

    private static long[] tokenHashes(BodyWords words) {
        var hashes = new long[words.count()];
        for (int token = 0; token < hashes.length; token++) {
            hashes[token] = words.hash(token);
        }
        return hashes;
    }
}
