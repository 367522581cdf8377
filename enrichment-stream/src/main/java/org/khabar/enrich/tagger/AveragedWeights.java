package org.khabar.enrich.tagger;

/** Weights under training, with their mean over all steps. */
final class AveragedWeights {
    private final int[] values;
    /** Sum over all changes of the change times the step it came at. */
    private final long[] late;

    private long steps = 1;

    AveragedWeights(int rows) {
        values = new int[rows * Labels.COUNT];
        late = new long[rows * Labels.COUNT];
    }

    int[] values() {
        return values;
    }

    void step() {
        steps++;
    }

    void add(int row, int[] sums, int to) {
        int from = row * Labels.COUNT;
        for (int label = 0; label < Labels.COUNT; label++) {
            sums[to + label] += values[from + label];
        }
    }

    void update(int row, int right, int wrong) {
        change(row * Labels.COUNT + right, 1);
        change(row * Labels.COUNT + wrong, -1);
    }

    void change(int index, int by) {
        values[index] += by;
        late[index] += by * steps;
    }

    /** Adds a share of the means of all weights to sums. */
    void addMeanTo(double[] sums, double share) {
        for (int index = 0; index < sums.length; index++) {
            sums[index] += (values[index] - (double) late[index] / steps) * share;
        }
    }
}
