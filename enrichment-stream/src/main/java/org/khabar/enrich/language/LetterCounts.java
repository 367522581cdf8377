package org.khabar.enrich.language;

import java.util.Arrays;

/**
 * How often each letter of one script, and each mark, stands in a text: a table with open addressing, as boxed numbers would
 * take more time than all else that is done with letters. For one thread.
 */
final class LetterCounts {
    private static final int FIRST_SIZE = 128;
    private static final int SPREAD = 0x9E37_79B1;

    /** The distinct letters and their counts, in the order in which they were first seen. */
    private char[] letters = new char[FIRST_SIZE];

    private int[] counts = new int[FIRST_SIZE];
    private int distinct;
    private int all;

    /** One more than the place of a letter among the distinct ones; 0 where none is. Twice as long as they are. */
    private int[] slots = new int[2 * FIRST_SIZE];

    void add(char letter) {
        int slot = slot(letter);
        if (slots[slot] == 0) {
            letters[distinct++] = letter;
            slots[slot] = distinct;
        }
        counts[slots[slot] - 1]++;
        all++;
        if (distinct == letters.length) {
            grow();
        }
    }

    private int slot(char letter) {
        int slot = ((letter * SPREAD) >>> Character.SIZE) & (slots.length - 1);
        while (slots[slot] != 0 && letters[slots[slot] - 1] != letter) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        letters = Arrays.copyOf(letters, 2 * distinct);
        counts = Arrays.copyOf(counts, 2 * distinct);
        slots = new int[4 * distinct];
        for (int at = 0; at < distinct; at++) {
            slots[slot(letters[at])] = at + 1;
        }
    }

    /** How many letters and marks there are. */
    int all() {
        return all;
    }

    /** The share of letters and marks that an alphabet does not have, 0 to 1. */
    double shareOutside(Alphabet alphabet) {
        int outside = 0;
        for (int at = 0; at < distinct; at++) {
            outside += alphabet.contains(letters[at]) ? 0 : counts[at];
        }
        return all == 0 ? 0 : (double) outside / all;
    }
}
