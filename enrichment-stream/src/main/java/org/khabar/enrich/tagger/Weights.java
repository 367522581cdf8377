package org.khabar.enrich.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How much each feature speaks for each label, and each label for the next one. Immutable.
 *
 * @param attributes weights of the attributes of single words, looked up once for a word that is cached
 * @param combinations weights of what is true of several words together, looked up for each word of a text
 * @param transitions from one label to the next
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody writes to them
record Weights(AttributeWeights attributes, WeightTable combinations, int[] transitions) {
    void write(DataOutputStream out) throws IOException {
        for (int weight : transitions) {
            out.writeShort(weight);
        }
        attributes.write(out);
        combinations.write(out);
    }

    static Weights read(DataInputStream in) throws IOException {
        var transitions = new int[Labels.COUNT * Labels.COUNT];
        for (int index = 0; index < transitions.length; index++) {
            transitions[index] = in.readShort();
        }
        return new Weights(AttributeWeights.read(in), WeightTable.read(in), transitions);
    }
}
