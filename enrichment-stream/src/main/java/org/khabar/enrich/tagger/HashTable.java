package org.khabar.enrich.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Numbers 0, 1, 2 ... for keys, in the order in which they are added. Not thread-safe while keys are added. */
public final class HashTable {
    /** Answer for a key that is not there. */
    public static final int NONE = -1;

    /** Twice the bits of the filter for each key at the least: one key in eight that is not there passes at the most. */
    private static final int FILTER_BITS = 16;

    /** One bit for each key that may be there: small enough for the processor's caches, where the rest is not. */
    private long[] filter;

    /** Key and number side by side, so that both come with one access to memory. */
    private int[] slots;

    private int[] inOrder;
    private int size;

    /** An empty table with room for so many keys. */
    public HashTable(int expected) {
        int size = Integer.highestOneBit(Math.max(8, expected * 2 - 1)) * 2;
        slots = new int[2 * size];
        filter = new long[filterSize(size)];
        inOrder = new int[Math.max(8, expected)];
    }

    /** How many keys there are. */
    public int size() {
        return size;
    }

    /** The key with a number. */
    public int key(int number) {
        return inOrder[number];
    }

    /** The number of a key, which must not be 0. */
    public int find(int key) {
        if ((filter[filterWord(key)] >>> key & 1) == 0) {
            return NONE;
        }
        int mask = slots.length - 1;
        for (int slot = slot(key); ; slot = (slot + 2) & mask) {
            int there = slots[slot];
            if (there == key) {
                return slots[slot + 1];
            }
            if (there == 0) {
                return NONE;
            }
        }
    }

    /** The number of a key, which gets the next one if it is new. */
    public int add(int key) {
        int known = find(key);
        if (known != NONE) {
            return known;
        }
        if (size * 4 >= slots.length) {
            grow();
        }
        if (size == inOrder.length) {
            inOrder = Arrays.copyOf(inOrder, size * 2);
        }
        inOrder[size] = key;
        put(key, size);
        return size++;
    }

    /** Writes the keys, which must have been added in their order. */
    void write(DataOutputStream out) throws IOException {
        Varints.writeRising(Arrays.stream(inOrder, 0, size).boxed().toList(), out);
    }

    static HashTable read(DataInputStream in) throws IOException {
        var keys = Varints.readRising(in);
        var table = new HashTable(keys.length);
        for (int key : keys) {
            table.add(key);
        }
        return table;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        filter = new long[filterSize(slots.length / 2)];
        for (int number = 0; number < size; number++) {
            put(inOrder[number], number);
        }
    }

    private void put(int key, int number) {
        int slot = slot(key);
        while (slots[slot] != 0) {
            slot = (slot + 2) & (slots.length - 1);
        }
        slots[slot] = key;
        slots[slot + 1] = number;
        filter[filterWord(key)] |= 1L << key;
    }

    private static int filterSize(int places) {
        return Math.max(1, places / 4 * FILTER_BITS / Long.SIZE);
    }

    private int filterWord(int key) {
        return (key >>> 6) & (filter.length - 1);
    }

    /** Keys are hashes already, so any of their bits will do. */
    private int slot(int key) {
        return (2 * key) & (slots.length - 1);
    }
}
