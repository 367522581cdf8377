package org.khabar.enrich.separate;

import java.util.Set;

/** Words that are looked for in a text without cutting it into words. Immutable. */
final class WordSet {
    private static final int HASH_PRIME = 31;
    private static final int SPREAD = 0x9E3779B9;

    private final String[] words;

    WordSet(Set<String> words) {
        int size = 2;
        while (size < 4 * words.size()) {
            size *= 2;
        }
        this.words = new String[size];
        for (var word : words) {
            this.words[slot(word, 0, word.length())] = word;
        }
    }

    /** How many words of a text, of words joined by single spaces, are in the set. */
    int count(String text) {
        int count = 0;
        int start = 0;
        while (start < text.length()) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            count += words[slot(text, start, end)] == null ? 0 : 1;
            start = end + 1;
        }
        return count;
    }

    /** Where the word is, or would be. */
    private int slot(String text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = HASH_PRIME * hash + text.charAt(at);
        }
        hash *= SPREAD;
        int mask = words.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (words[slot] != null && !isAt(slot, text, from, to)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean isAt(int slot, String text, int from, int to) {
        return words[slot].length() == to - from && text.startsWith(words[slot], from);
    }
}
