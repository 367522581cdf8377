package org.khabar.enrich.language;

import java.util.Arrays;
import java.util.List;

/** Finds the number of a word, given as UTF-8 bytes within a larger array. */
final class WordIndex {
    private static final int NONE = -1;

    private final List<byte[]> words;
    private final int[] slots;

    WordIndex(List<byte[]> words) {
        this.words = List.copyOf(words);
        this.slots = new int[Integer.highestOneBit(Math.max(words.size(), 1)) * 4];
        Arrays.fill(slots, NONE);
        for (int word = 0; word < words.size(); word++) {
            var bytes = words.get(word);
            slots[slot(bytes, 0, bytes.length)] = word;
        }
    }

    /** The number of the word between two offsets, or -1. */
    int find(byte[] text, int start, int end) {
        return slots[slot(text, start, end)];
    }

    private int slot(byte[] text, int start, int end) {
        int hash = Fnv1a.START;
        for (int at = start; at < end; at++) {
            hash = Fnv1a.add(hash, text[at]);
        }
        int slot = hash & (slots.length - 1);
        while (slots[slot] != NONE && !matches(slots[slot], text, start, end)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean matches(int word, byte[] text, int start, int end) {
        var bytes = words.get(word);
        return Arrays.equals(bytes, 0, bytes.length, text, start, end);
    }
}
