package org.khabar.enrich.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much features speak for each label, by the key of the feature. A slot is half a line of the processor's cache: {@link
 * PackedScores}, and the key in the upper half of their last long. Most features of a text have no weights, and a filter
 * that fits the inner caches says so of most of them. Immutable once built.
 */
final class WeightTable {
    private static final int LONGS = PackedScores.LONGS;
    private static final int KEY_SHIFT = 32;
    private static final int NONE = -1;
    /** Bits of the filter for each slot: one key in twelve that is not there passes at the most. */
    private static final int FILTER_BITS = 8;

    private final int size;
    private final long[] slots;
    private final long[] filter;

    /** Two slots in three are taken at the most. */
    private WeightTable(int size) {
        this.size = size;
        int places = Integer.highestOneBit(Math.max(Long.SIZE, size + size / 2)) * 2;
        slots = new long[places * LONGS];
        filter = new long[places * FILTER_BITS / Long.SIZE];
    }

    /** A table of weights by label, by the key of the feature, which is not 0. */
    static WeightTable of(SortedMap<Integer, short[]> weights) {
        var table = new WeightTable(weights.size());
        weights.forEach(table::put);
        return table;
    }

    /** How many features have weights. */
    int size() {
        return size;
    }

    /**
     * Adds what features say to the packed scores at a place; nothing for those that have no weights. First the filter is
     * asked for all of them and then the slots: nothing of the next one depends on the one before, so that the processor
     * waits for several at a time.
     *
     * @param keys keys of features; those that the filter lets pass come to the front
     * @param count how many of them count
     */
    void addAll(int[] keys, int count, long[] sums, int to) {
        int passed = 0;
        for (int index = 0; index < count; index++) {
            int key = keys[index];
            keys[passed] = key;
            passed += (int) (filter[filterWord(key)] >>> key) & 1;
        }
        for (int index = 0; index < passed; index++) {
            int slot = find(keys[index]);
            if (slot != NONE) {
                sums[to] += slots[slot];
                sums[to + 1] += slots[slot + 1];
                sums[to + 2] += slots[slot + 2];
                sums[to + 3] += (short) slots[slot + 3];
            }
        }
    }

    private int find(int key) {
        for (int slot = slot(key); ; slot = next(slot)) {
            int there = (int) (slots[slot + LONGS - 1] >>> KEY_SHIFT);
            if (there == key) {
                return slot;
            }
            if (there == 0) {
                return NONE;
            }
        }
    }

    void write(DataOutputStream out) throws IOException {
        var weights = byKey();
        Varints.writeRising(weights.keySet(), out);
        WeightRows.write(weights.values(), out);
    }

    static WeightTable read(DataInputStream in) throws IOException {
        var keys = Varints.readRising(in);
        var rows = WeightRows.read(keys.length, in);
        var table = new WeightTable(keys.length);
        for (int index = 0; index < keys.length; index++) {
            table.put(keys[index], rows[index]);
        }
        return table;
    }

    private void put(int key, short[] weights) {
        int slot = slot(key);
        while (slots[slot + LONGS - 1] != 0) {
            slot = next(slot);
        }
        PackedScores.pack(weights, slots, slot);
        int last = slot + LONGS - 1;
        slots[last] = (slots[last] & ((1L << KEY_SHIFT) - 1)) | (long) key << KEY_SHIFT;
        filter[filterWord(key)] |= 1L << key;
    }

    private SortedMap<Integer, short[]> byKey() {
        var weights = new TreeMap<Integer, short[]>();
        var numbers = new int[Labels.COUNT];
        var packed = new long[LONGS];
        for (int slot = 0; slot < slots.length; slot += LONGS) {
            int key = (int) (slots[slot + LONGS - 1] >>> KEY_SHIFT);
            if (key != 0) {
                System.arraycopy(slots, slot, packed, 0, LONGS);
                PackedScores.unpack(packed, 0, numbers, 0);
                var row = new short[Labels.COUNT];
                for (int label = 0; label < row.length; label++) {
                    row[label] = (short) numbers[label];
                }
                weights.put(key, row);
            }
        }
        return weights;
    }

    private int filterWord(int key) {
        return (key >>> 6) & (filter.length - 1);
    }

    /** Keys are hashes already, so any of their bits will do. */
    private int slot(int key) {
        return (key * LONGS) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + LONGS) & (slots.length - 1);
    }
}
