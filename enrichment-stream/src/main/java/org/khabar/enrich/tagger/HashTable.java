package org.khabar.enrich.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Numbers 0, 1, 2 ... for keys, in the order in which they are added. Not thread-safe while keys are added. */
public final class HashTable {
    /** Answer for a key that is not there. */
    public static final int NONE = -1;

    private int[] keys;
    private int[] numbers;
    private int[] inOrder;
    private int size;

    /** An empty table with room for so many keys. */
    public HashTable(int expected) {
        int slots = Integer.highestOneBit(Math.max(8, expected * 2 - 1)) * 2;
        keys = new int[slots];
        numbers = new int[slots];
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
        int mask = keys.length - 1;
        for (int slot = slot(key); ; slot = slot + 1 & mask) {
            int there = keys[slot];
            if (there == key) {
                return numbers[slot];
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
        if (size * 2 >= keys.length) {
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
        out.writeInt(size);
        int last = Integer.MIN_VALUE;
        for (int number = 0; number < size; number++) {
            Varints.write(out, inOrder[number] - last);
            last = inOrder[number];
        }
    }

    static HashTable read(DataInputStream in) throws IOException {
        int size = in.readInt();
        var table = new HashTable(size);
        int last = Integer.MIN_VALUE;
        for (int number = 0; number < size; number++) {
            last += Varints.read(in);
            table.add(last);
        }
        return table;
    }

    private void grow() {
        keys = new int[keys.length * 2];
        numbers = new int[keys.length];
        for (int number = 0; number < size; number++) {
            put(inOrder[number], number);
        }
    }

    private void put(int key, int number) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        numbers[slot] = number;
    }

    /** Keys are hashes already, so any of their bits will do. */
    private int slot(int key) {
        return key & keys.length - 1;
    }
}
