package org.khabar.enrich.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;

/** How weights stand in a model file: which of them are not 0, and these. */
final class WeightRows {
    private WeightRows() {}

    /** Writes rows of a weight for each label. */
    static void write(Collection<short[]> rows, DataOutputStream out) throws IOException {
        for (short[] row : rows) {
            int present = 0;
            for (int label = 0; label < Labels.COUNT; label++) {
                present |= row[label] != 0 ? 1 << label : 0;
            }
            out.writeShort(present);
        }
        for (short[] row : rows) {
            for (short weight : row) {
                if (weight != 0) {
                    Varints.write(out, (weight << 1) ^ (weight >> 31));
                }
            }
        }
    }

    static short[][] read(int count, DataInputStream in) throws IOException {
        var present = new short[count];
        for (int index = 0; index < count; index++) {
            present[index] = in.readShort();
        }
        var rows = new short[count][Labels.COUNT];
        for (int index = 0; index < count; index++) {
            for (int label = 0; label < Labels.COUNT; label++) {
                int zigzag = (present[index] >>> label & 1) == 0 ? 0 : Varints.read(in);
                rows[index][label] = (short) (zigzag >>> 1 ^ -(zigzag & 1));
            }
        }
        return rows;
    }
}
