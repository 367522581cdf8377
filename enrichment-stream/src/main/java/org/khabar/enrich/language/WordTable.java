package org.khabar.enrich.language;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what is known of a word without making a string of it: every word of every text is looked up. Immutable. */
final class WordTable {
    private static final int PRIME = 31;

    /** Of the words; 0 where none is. Most words of a text are not known, which their hashes alone tell. */
    private final int[] hashes;

    private final char[][] words;
    private final int[][] values;
    private int longest;

    WordTable(Map<String, int[]> entries) {
        int size = Integer.highestOneBit(entries.size() + 1) * 4;
        hashes = new int[size];
        words = new char[size][];
        values = new int[size][];
        entries.forEach(this::put);
    }

    private void put(String word, int[] value) {
        var characters = word.toCharArray();
        int hash = hash(characters, characters.length);
        int slot = slot(hash, characters, characters.length);
        hashes[slot] = hash;
        words[slot] = characters;
        values[slot] = value;
        longest = Math.max(longest, characters.length);
    }

    /** The value of the word in the first characters of an array, or null. */
    int @Nullable [] find(char[] characters, int length) {
        return length > longest ? null : values[slot(hash(characters, length), characters, length)];
    }

    private static int hash(char[] characters, int length) {
        int hash = length;
        for (int at = 0; at < length; at++) {
            hash = PRIME * hash + characters[at];
        }
        hash ^= hash >>> Character.SIZE;
        return hash == 0 ? 1 : hash;
    }

    private int slot(int hash, char[] characters, int length) {
        int slot = hash & (hashes.length - 1);
        while (hashes[slot] != 0
                && !(hashes[slot] == hash
                        && Arrays.equals(words[slot], 0, words[slot].length, characters, 0, length))) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }
}
