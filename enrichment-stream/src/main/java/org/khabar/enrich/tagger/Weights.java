package org.khabar.enrich.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How much each feature speaks for each label, and each label for the next one. Immutable once read. */
final class Weights {
    final HashTable features;
    /** By number of the feature, {@link Labels#COUNT} for each. */
    final short[] values;
    /** From one label to the next. */
    final int[] transitions;

    Weights(HashTable features, short[] values, int[] transitions) {
        this.features = features;
        this.values = values;
        this.transitions = transitions;
    }

    /** Adds what a feature says to sums by label. */
    void add(long feature, int[] sums) {
        int number = features.find(Hashes.key(feature));
        if (number != HashTable.NONE) {
            int from = number * Labels.COUNT;
            for (int label = 0; label < Labels.COUNT; label++) {
                sums[label] += values[from + label];
            }
        }
    }

    /** Features must have been added in the order of their keys. */
    void write(DataOutputStream out) throws IOException {
        for (int weight : transitions) {
            out.writeShort(weight);
        }
        features.write(out);
        for (int number = 0; number < features.size(); number++) {
            int present = 0;
            for (int label = 0; label < Labels.COUNT; label++) {
                present |= values[number * Labels.COUNT + label] != 0 ? 1 << label : 0;
            }
            out.writeShort(present);
        }
        for (short value : values) {
            if (value != 0) {
                Varints.write(out, (value << 1) ^ (value >> 31));
            }
        }
    }

    static Weights read(DataInputStream in) throws IOException {
        var transitions = new int[Labels.COUNT * Labels.COUNT];
        for (int index = 0; index < transitions.length; index++) {
            transitions[index] = in.readShort();
        }
        var features = HashTable.read(in);
        int size = features.size();
        var present = new short[size];
        for (int number = 0; number < size; number++) {
            present[number] = in.readShort();
        }
        var values = new short[size * Labels.COUNT];
        for (int index = 0; index < values.length; index++) {
            if (((present[index / Labels.COUNT] >>> (index % Labels.COUNT)) & 1) != 0) {
                int zigzag = Varints.read(in);
                values[index] = (short) (zigzag >>> 1 ^ -(zigzag & 1));
            }
        }
        return new Weights(features, values, transitions);
    }
}
