package org.khabar.enrich.tagger;

import java.util.SplittableRandom;
import org.khabar.enrich.sketch.Hash;

/** Keys of what is true at a place of a sentence: attributes of single words at their distance, and of several together. */
final class Features {
    /** How far words are looked at. */
    static final int REACH = 2;

    /** How many features tell of several words together. */
    static final int COMBINATIONS = 16;

    /** Most things that one feature tells of. */
    private static final int PARTS = 3;

    private static final long[] FACTORS = factors();

    private static final int SMALL = 1 << 9;
    private static final long[] HASHES = hashes();

    private Features() {}

    /** Key of an attribute, given its own key, of the word at a distance. */
    static int at(int distance, int attribute) {
        return Hashes.key(Hashes.pair(distance + REACH, attribute));
    }

    /** Writes the keys of what is true of several words together, {@link #COMBINATIONS} of them. */
    static void combinations(Sentence sentence, int at, int[] keys) {
        var before2 = sentence.word(at - 2);
        var before = sentence.word(at - 1);
        var here = sentence.word(at);
        var behind = sentence.word(at + 1);
        long gapBefore = small(sentence.gaps[at]);
        long gapBehind = small(sentence.gaps[at + 1]);
        long phrase = small(sentence.phrases[at]);
        long phraseBefore = small(at > 0 ? sentence.phrases[at - 1] : 0);
        long phraseBehind = small(at + 1 < sentence.length() ? sentence.phrases[at + 1] : 0);
        long frequency = small(here.frequency());
        keys[0] = key(0, gapBefore, gapBehind);
        keys[1] = key(1, gapBefore, here.mask());
        keys[2] = key(2, gapBehind, here.mask());
        keys[3] = key(3, before.stem(), here.mask());
        keys[4] = key(4, behind.stem(), here.mask());
        keys[5] = key(5, before.mask(), here.mask());
        keys[6] = key(6, here.mask(), behind.mask());
        keys[7] = key(7, before.coarse(), here.coarse(), behind.coarse());
        keys[8] = key(8, before.coarse(), here.mask(), behind.coarse());
        keys[9] = key(9, phrase, here.mask());
        keys[10] = key(10, phraseBefore, phrase, gapBefore);
        keys[11] = key(11, before.fine(), here.mask(), frequency);
        keys[12] = key(12, behind.fine(), here.mask(), frequency);
        keys[13] = key(13, before2.coarse(), before.coarse(), here.mask());
        keys[14] = key(14, phrase, phraseBehind, gapBehind);
        keys[15] = key(15, gapBefore, small(here.clitic()), before.mask());
    }

    /**
     * A sum of products with odd random factors, each feature with its own, spreads hashes evenly over its upper half
     * (multilinear hashing: Lemire and Kaser, "Strongly universal string hashing is fast", 2014).
     */
    private static int key(int feature, long first, long second) {
        int factor = feature * PARTS;
        return Hashes.key(first * FACTORS[factor] + second * FACTORS[factor + 1]);
    }

    private static int key(int feature, long first, long second, long third) {
        int factor = feature * PARTS;
        return Hashes.key(first * FACTORS[factor] + second * FACTORS[factor + 1] + third * FACTORS[factor + 2]);
    }

    private static long small(int number) {
        return HASHES[number];
    }

    private static long[] factors() {
        var random = new SplittableRandom(1);
        return random.longs((long) COMBINATIONS * PARTS)
                .map(number -> number | 1)
                .toArray();
    }

    /** Hashes of small numbers, to be multiplied. */
    private static long[] hashes() {
        var hashes = new long[SMALL];
        for (int number = 0; number < SMALL; number++) {
            hashes[number] = Hash.mix(number + 1L);
        }
        return hashes;
    }
}
