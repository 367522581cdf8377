package org.khabar.enrich.language;

import java.util.Arrays;
import java.util.List;

/**
 * The hierarchical softmax of a fastText model: labels are the leaves of the Huffman tree over their counts, and each
 * inner node decides between its two children. Nodes are numbered with the leaves first and the root last.
 */
final class LabelTree {
    /** More than any label's count: what fastText gives to nodes that have none yet. */
    private static final long UNKNOWN = 1_000_000_000_000_000L;

    /** Branches of less are not followed: far below what {@link Hypothesis} adds to each probability, also for all labels together. */
    private static final double NEGLIGIBLE = 1e-9;

    private final int dimensions;
    private final int labels;
    private final int[] left;
    private final int[] right;
    private final float[] weights;

    /**
     * Builds the tree.
     *
     * @param labelCounts how often each label was seen, in falling order
     * @param weights for each inner node, in their order, the vector that decides for its right child
     */
    LabelTree(List<Long> labelCounts, float[] weights, int dimensions) {
        this.dimensions = dimensions;
        this.labels = labelCounts.size();
        this.weights = weights;
        this.left = new int[labels - 1];
        this.right = new int[labels - 1];
        build(labelCounts);
    }

    private void build(List<Long> labelCounts) {
        var counts =
                Arrays.copyOf(labelCounts.stream().mapToLong(Long::longValue).toArray(), 2 * labels - 1);
        Arrays.fill(counts, labels, counts.length, UNKNOWN);
        int leaf = labels - 1;
        int inner = labels;
        for (int node = labels; node < counts.length; node++) {
            int first = leaf >= 0 && counts[leaf] < counts[inner] ? leaf-- : inner++;
            int second = leaf >= 0 && counts[leaf] < counts[inner] ? leaf-- : inner++;
            left[node - labels] = first;
            right[node - labels] = second;
            counts[node] = counts[first] + counts[second];
        }
    }

    /** The probability of each label for a text's vector, 0 behind branches that are negligible; but for these they sum to 1. */
    double[] probabilities(float[] vector) {
        var probabilities = new double[2 * labels - 1];
        probabilities[probabilities.length - 1] = 1;
        for (int node = labels - 2; node >= 0; node--) {
            double ofNode = probabilities[labels + node];
            if (ofNode > NEGLIGIBLE) {
                double toRight = 1 / (1 + Math.exp(-dot(vector, node)));
                probabilities[right[node]] = ofNode * toRight;
                probabilities[left[node]] = ofNode * (1 - toRight);
            }
        }
        return Arrays.copyOf(probabilities, labels);
    }

    /** The likeliest label for a text's vector: only such branches are followed as may still hold it. */
    int likeliest(float[] vector) {
        return likeliest(vector, labels - 2, 1, new Best()).label;
    }

    private Best likeliest(float[] vector, int node, double probability, Best best) {
        double toRight = 1 / (1 + Math.exp(-dot(vector, node)));
        boolean isRightFirst = toRight >= 1 - toRight;
        double first = probability * Math.max(toRight, 1 - toRight);
        follow(vector, isRightFirst ? right[node] : left[node], first, best);
        follow(vector, isRightFirst ? left[node] : right[node], probability - first, best);
        return best;
    }

    private void follow(float[] vector, int child, double probability, Best best) {
        if (probability <= best.probability) {
            return;
        }
        if (child >= labels) {
            likeliest(vector, child - labels, probability, best);
        } else {
            best.label = child;
            best.probability = probability;
        }
    }

    /** The likeliest leaf so far. */
    private static final class Best {
        private int label;
        private double probability;
    }

    private float dot(float[] vector, int node) {
        float product = 0;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            product += vector[dimension] * weights[node * dimensions + dimension];
        }
        return product;
    }
}
