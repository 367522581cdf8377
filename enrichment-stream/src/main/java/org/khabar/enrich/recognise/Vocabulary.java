package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers the folded words that occur in names, so that a word of a text becomes a number, or {@link #UNKNOWN}, in one
 * look-up without making a string. Filled first, then only read.
 */
final class Vocabulary {
    static final int UNKNOWN = -1;
    private static final int FIRST_SIZE = 1 << 14;
    /** Bits of the filter for each place: of words that are not there one in sixteen passes at the most. */
    private static final int FILTER_BITS = 8;

    private static final int SPREAD = 0x9E3779B9;

    private final List<String> words = new ArrayList<>();
    /** The number of a word and its hash side by side, so that nearly no other word is looked at. */
    private int[] slots = filled(FIRST_SIZE);
    /** One bit for each word that may be there: small enough for the processor's caches, where the rest is not. */
    private long[] filter = new long[filterSize(FIRST_SIZE)];

    /** The number of a word, a new one where it has none. */
    int add(String word) {
        var letters = word.toCharArray();
        int known = find(letters, 0, letters.length);
        if (known != UNKNOWN) {
            return known;
        }
        words.add(word);
        if (4 * words.size() > slots.length) {
            slots = filled(slots.length);
            filter = new long[filterSize(slots.length / 2)];
            for (int id = 0; id < words.size(); id++) {
                put(id);
            }
        } else {
            put(words.size() - 1);
        }
        return words.size() - 1;
    }

    /** The number of the word made of these letters, or {@link #UNKNOWN}. */
    int find(char[] letters, int from, int to) {
        int hash = 0;
        for (int index = from; index < to; index++) {
            hash = 31 * hash + letters[index];
        }
        int spread = spread(hash);
        if ((filter[filterWord(spread)] >>> spread & 1) == 0) {
            return UNKNOWN;
        }
        int slot = slotOf(spread);
        while (slots[slot] != UNKNOWN) {
            if (slots[slot + 1] == hash && isWord(words.get(slots[slot]), letters, from, to)) {
                return slots[slot];
            }
            slot = next(slot);
        }
        return UNKNOWN;
    }

    private static boolean isWord(String word, char[] letters, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int index = 0; index < word.length(); index++) {
            if (word.charAt(index) != letters[from + index]) {
                return false;
            }
        }
        return true;
    }

    private void put(int id) {
        int hash = words.get(id).hashCode();
        int spread = spread(hash);
        int slot = slotOf(spread);
        while (slots[slot] != UNKNOWN) {
            slot = next(slot);
        }
        slots[slot] = id;
        slots[slot + 1] = hash;
        filter[filterWord(spread)] |= 1L << spread;
    }

    private int next(int slot) {
        return (slot + 2) & (slots.length - 1);
    }

    private int slotOf(int spread) {
        return 2 * spread & (slots.length - 1);
    }

    private int filterWord(int spread) {
        return (spread >>> 6) & (filter.length - 1);
    }

    private static int spread(int hash) {
        int spread = hash * SPREAD;
        return spread ^ spread >>> 15;
    }

    private static int filterSize(int places) {
        return places * FILTER_BITS / Long.SIZE;
    }

    private static int[] filled(int size) {
        var slots = new int[2 * size];
        Arrays.fill(slots, UNKNOWN);
        return slots;
    }
}
