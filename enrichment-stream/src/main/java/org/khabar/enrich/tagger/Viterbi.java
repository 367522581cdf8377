package org.khabar.enrich.tagger;

/** Finds the best sequence of labels. */
final class Viterbi {
    private static final int LOWEST = Integer.MIN_VALUE / 2;

    private Viterbi() {}

    /**
     * The labels with the highest sum of weights.
     *
     * @param scores by word and label
     * @param barred words before which every name ends
     * @param transitions by label and next label
     */
    static int[] decode(int[][] scores, boolean[] barred, int[] transitions) {
        int length = scores.length;
        if (length == 0) {
            return new int[0];
        }
        var from = new byte[length][Labels.COUNT];
        var best = new int[Labels.COUNT];
        for (int label = 0; label < Labels.COUNT; label++) {
            boolean may = label == Labels.OUTSIDE || Labels.begins(label);
            best[label] = may ? scores[0][label] + transitions[label] : LOWEST;
        }
        var next = new int[Labels.COUNT];
        for (int at = 1; at < length; at++) {
            for (int label = 0; label < Labels.COUNT; label++) {
                int highest = LOWEST;
                for (int previous : Labels.before(label)) {
                    if (barred[at] && Labels.goesOn(previous)) {
                        continue;
                    }
                    int sum = best[previous] + transitions[previous * Labels.COUNT + label];
                    if (sum > highest) {
                        highest = sum;
                        from[at][label] = (byte) previous;
                    }
                }
                next[label] = Math.max(LOWEST, highest + scores[at][label]);
            }
            var spare = best;
            best = next;
            next = spare;
        }
        return back(best, from);
    }

    private static int[] back(int[] best, byte[][] from) {
        int last = Labels.OUTSIDE;
        for (int label = 0; label < Labels.COUNT; label++) {
            if (Labels.ends(label) && best[label] > best[last]) {
                last = label;
            }
        }
        var labels = new int[from.length];
        for (int at = from.length - 1; at >= 0; at--) {
            labels[at] = last;
            last = from[at][last];
        }
        return labels;
    }
}
