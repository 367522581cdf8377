package org.khabar.enrich.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sequences of word numbers and the readings of the names that end there. Filled first, then only read.
 */
final class NameTrie {
    static final int ROOT = 0;
    static final int NONE = -1;
    private static final int FIRST_SIZE = 1 << 15;
    private static final long FREE = -1L;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<List<NameReading>> readings = new ArrayList<>(List.of(List.of()));
    private long[] keys = filled(FIRST_SIZE);
    private int[] values = new int[FIRST_SIZE];
    private int edges;

    /** The node behind a node and a word, or {@link #NONE}. */
    int child(int node, int word) {
        long key = key(node, word);
        int slot = slotOf(key);
        while (keys[slot] != FREE) {
            if (keys[slot] == key) {
                return values[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return NONE;
    }

    /** The node behind a node and a word, a new one where there is none. */
    int addChild(int node, int word) {
        int known = child(node, word);
        if (known != NONE) {
            return known;
        }
        readings.add(List.of());
        addEdge(node, word, readings.size() - 1);
        return readings.size() - 1;
    }

    /** Lets another word lead to a node, unless it leads somewhere already. */
    void addAlias(int node, int word, int target) {
        if (child(node, word) == NONE) {
            addEdge(node, word, target);
        }
    }

    /** Adds a reading to the names that end at a node. */
    void addReading(int node, NameReading reading) {
        var grown = new ArrayList<>(readings.get(node));
        grown.add(reading);
        readings.set(node, List.copyOf(grown));
    }

    /** What the names that end at a node may stand for; empty where none ends. */
    List<NameReading> readings(int node) {
        return readings.get(node);
    }

    private void addEdge(int node, int word, int target) {
        if (2 * ++edges > keys.length) {
            grow();
        }
        put(key(node, word), target);
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = filled(2 * oldKeys.length);
        values = new int[keys.length];
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != FREE) {
                put(oldKeys[slot], oldValues[slot]);
            }
        }
    }

    private void put(long key, int value) {
        int slot = slotOf(key);
        while (keys[slot] != FREE) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        values[slot] = value;
    }

    private int slotOf(long key) {
        return (int) ((key * SPREAD) >>> 32) & (keys.length - 1);
    }

    private static long key(int node, int word) {
        return (long) node << Integer.SIZE | word;
    }

    private static long[] filled(int size) {
        var keys = new long[size];
        Arrays.fill(keys, FREE);
        return keys;
    }
}
