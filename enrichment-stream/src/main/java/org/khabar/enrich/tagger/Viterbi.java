package org.khabar.enrich.tagger;

import java.util.Arrays;

/** Finds the best sequence of labels under weights from each label to the next. Immutable. */
final class Viterbi {
    /** Lower than any sum, with room below for a few more numbers. */
    private static final long LOWEST = Long.MIN_VALUE / 64;
    /** Bits below a sum that hold the label it came from: the higher sum wins, then the higher label. */
    private static final int LABEL_BITS = 4;

    private static final int LABEL = (1 << LABEL_BITS) - 1;

    private final int[] transitions;

    /** @param transitions by label and next label; must not change while this is used */
    Viterbi(int[] transitions) {
        this.transitions = transitions;
    }

    /**
     * The labels with the highest sum of weights.
     *
     * @param scores by word and label
     * @param barred words before which every name ends
     * @param outside words that are no part of a name, whatever their scores
     */
    int[] decode(int[] scores, boolean[] barred, boolean[] outside) {
        int length = barred.length;
        if (length == 0) {
            return new int[0];
        }
        var from = new byte[length * Labels.COUNT];
        var best = new long[Labels.COUNT];
        for (int label = 0; label < Labels.COUNT; label++) {
            boolean may = label == Labels.OUTSIDE || (Labels.begins(label) && !outside[0]);
            best[label] = may ? (long) scores[label] + transitions[label] : LOWEST;
        }
        var next = new long[Labels.COUNT];
        for (int at = 1; at < length; at++) {
            if (outside[at] && outside[at - 1]) {
                continue; // only OUTSIDE is left, as before; what this adds is the same for every sequence
            }
            int row = at * Labels.COUNT;
            if (outside[at]) {
                leave(best, next, from, row);
            } else {
                step(best, next, from, row, scores, barred[at]);
            }
            var spare = best;
            best = next;
            next = spare;
        }
        return back(best, from, length);
    }

    /** All names end before the word, and none begins with it. Its score counts for every sequence, so for none. */
    private void leave(long[] best, long[] next, byte[] from, int row) {
        Arrays.fill(next, LOWEST);
        stepTo(Labels.OUTSIDE, best, next, from, row, 0);
    }

    private void step(long[] best, long[] next, byte[] from, int row, int[] scores, boolean barred) {
        for (int label = 0; label < Labels.COUNT; label++) {
            if (barred && Labels.continues(label)) {
                next[label] = LOWEST;
                continue;
            }
            stepTo(label, best, next, from, row, scores[row + label]);
        }
    }

    private void stepTo(int label, long[] best, long[] next, byte[] from, int row, int score) {
        long highest = Long.MIN_VALUE;
        for (int previous : Labels.before(label)) {
            long sum = best[previous] + transitions[previous * Labels.COUNT + label];
            highest = Math.max(highest, sum << LABEL_BITS | previous);
        }
        from[row + label] = (byte) (highest & LABEL);
        next[label] = Math.max(LOWEST, (highest >> LABEL_BITS) + score);
    }

    private static int[] back(long[] best, byte[] from, int length) {
        int last = Labels.OUTSIDE;
        for (int label = 0; label < Labels.COUNT; label++) {
            if (Labels.ends(label) && best[label] > best[last]) {
                last = label;
            }
        }
        var labels = new int[length];
        for (int at = length - 1; at >= 0; at--) {
            labels[at] = last;
            last = from[at * Labels.COUNT + last];
        }
        return labels;
    }
}
