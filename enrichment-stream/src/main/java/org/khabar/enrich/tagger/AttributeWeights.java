package org.khabar.enrich.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much an attribute of a word speaks for each label of the word itself and of those around it, by the place at which it
 * stands from them. All that one attribute
 * says lies together in memory and is found by one look-up. Most attributes of a text have no weights, and a filter that
 * fits the inner caches says so of most of them. Immutable once built.
 */
final class AttributeWeights {
    /** Where the word with the attribute stands: from two before the word that is labelled to two behind it. */
    static final int PLACES = 2 * Features.REACH + 1;

    private static final short[] NO_ROW = {};
    private static final int KEY_SHIFT = 32;
    private static final long LOWER_HALF = (1L << KEY_SHIFT) - 1;
    private static final long FREE = 0;
    /** Bits of the filter for each slot: one key in twelve that is not there passes at the most. */
    private static final int FILTER_BITS = 8;

    /** By slot the key in the upper half; below it the number of the first row, and a bit for each place that has a row. */
    private final long[] slots;

    private final long[] filter;
    /** {@link PackedScores}: for each key one for each of its places, in their order. */
    private final long[] rows;

    private int size;
    private int rowsTaken;

    /** Two slots in three are taken at the most. */
    private AttributeWeights(int size, int rowCount) {
        int slotCount = Integer.highestOneBit(Math.max(Long.SIZE, size + size / 2)) * 2;
        slots = new long[slotCount];
        filter = new long[slotCount * FILTER_BITS / Long.SIZE];
        rows = new long[rowCount * PackedScores.LONGS];
    }

    /**
     * Weights of attributes.
     *
     * @param weights by key, which is not 0, and place a weight for each label; an empty row for a place of which the
     *     attribute says nothing
     */
    static AttributeWeights of(SortedMap<Integer, short[][]> weights) {
        int rowCount = 0;
        for (short[][] places : weights.values()) {
            rowCount += Integer.bitCount(mask(places));
        }
        var table = new AttributeWeights(weights.size(), rowCount);
        weights.forEach(table::put);
        return table;
    }

    /** Rows of an attribute that says nothing yet. */
    static short[][] noRows() {
        var places = new short[PLACES][];
        Arrays.fill(places, NO_ROW);
        return places;
    }

    /** How many attributes have weights. */
    int size() {
        return size;
    }

    /**
     * Adds what attributes say to the packed scores of each place; nothing for those that have no weights. First the filter
     * is asked for all of them, so that the processor waits for several at a time.
     *
     * @param keys keys of attributes; those that the filter lets pass come to the front
     * @param sums {@link PackedScores} by place
     */
    void addAll(int[] keys, long[] sums) {
        int passed = 0;
        for (int key : keys) {
            keys[passed] = key;
            passed += (int) (filter[filterWord(key)] >>> key) & 1;
        }
        for (int index = 0; index < passed; index++) {
            long found = find(keys[index]);
            int row = (int) (found & LOWER_HALF) >>> PLACES;
            for (int mask = (int) found & ((1 << PLACES) - 1); mask != 0; mask &= mask - 1) {
                int place = Integer.numberOfTrailingZeros(mask);
                PackedScores.add(rows, row++ * PackedScores.LONGS, sums, place * PackedScores.LONGS);
            }
        }
    }

    /** The slot of a key, {@link #FREE} if there is none. */
    private long find(int key) {
        for (int at = key & (slots.length - 1); ; at = (at + 1) & (slots.length - 1)) {
            long slot = slots[at];
            if (slot == FREE || (int) (slot >>> KEY_SHIFT) == key) {
                return slot;
            }
        }
    }

    void write(DataOutputStream out) throws IOException {
        var weights = byKey();
        Varints.writeRising(weights.keySet(), out);
        var present = new ArrayList<short[]>();
        for (short[][] places : weights.values()) {
            out.writeByte(mask(places));
            for (short[] row : places) {
                if (row.length > 0) {
                    present.add(row);
                }
            }
        }
        WeightRows.write(present, out);
    }

    static AttributeWeights read(DataInputStream in) throws IOException {
        var keys = Varints.readRising(in);
        var masks = in.readNBytes(keys.length);
        int rowCount = 0;
        for (byte mask : masks) {
            rowCount += Integer.bitCount(mask);
        }
        var rows = WeightRows.read(rowCount, in);
        var table = new AttributeWeights(keys.length, rowCount);
        int next = 0;
        for (int index = 0; index < keys.length; index++) {
            var places = noRows();
            for (int place = 0; place < PLACES; place++) {
                if ((masks[index] >>> place & 1) != 0) {
                    places[place] = rows[next++];
                }
            }
            table.put(keys[index], places);
        }
        return table;
    }

    private void put(int key, short[][] places) {
        int at = key & (slots.length - 1);
        while (slots[at] != FREE) {
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = (long) key << KEY_SHIFT | (long) rowsTaken << PLACES | mask(places);
        filter[filterWord(key)] |= 1L << key;
        size++;
        for (short[] row : places) {
            if (row.length > 0) {
                PackedScores.pack(row, rows, rowsTaken++ * PackedScores.LONGS);
            }
        }
    }

    private static int mask(short[][] places) {
        int mask = 0;
        for (int place = 0; place < PLACES; place++) {
            mask |= places[place].length > 0 ? 1 << place : 0;
        }
        return mask;
    }

    private SortedMap<Integer, short[][]> byKey() {
        var weights = new TreeMap<Integer, short[][]>();
        var numbers = new int[Labels.COUNT];
        for (long slot : slots) {
            if (slot != FREE) {
                var places = noRows();
                int row = (int) (slot & LOWER_HALF) >>> PLACES;
                for (int place = 0; place < PLACES; place++) {
                    if ((slot >>> place & 1) != 0) {
                        PackedScores.unpack(rows, row++ * PackedScores.LONGS, numbers, 0);
                        places[place] = shorts(numbers);
                    }
                }
                weights.put((int) (slot >>> KEY_SHIFT), places);
            }
        }
        return weights;
    }

    private static short[] shorts(int[] numbers) {
        var shorts = new short[numbers.length];
        for (int at = 0; at < shorts.length; at++) {
            shorts[at] = (short) numbers[at];
        }
        return shorts;
    }

    private int filterWord(int key) {
        return (key >>> 6) & (filter.length - 1);
    }
}
