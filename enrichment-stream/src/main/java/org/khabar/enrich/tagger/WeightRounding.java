package org.khabar.enrich.tagger;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes whole numbers of the weights that were learned, and leaves out features that say little. */
final class WeightRounding {
    private static final int LABELS = Labels.COUNT;

    /** Nearly all weights are below, so that most take a byte. */
    static final int COMMON_SIZE = 60;

    private static final double COMMON = 0.99;

    /** What the scores of a word may come to, far below what {@link PackedScores} hold. */
    private static final int HIGHEST_SCORE = Short.MAX_VALUE / 2;

    private final double[] mean;
    private final double[] transitions;
    private final TrainingSettings settings;

    /**
     * @param mean weights by feature and label
     * @param transitions by label and next label
     * @param settings boldness and the least weight
     */
    WeightRounding(double[] mean, double[] transitions, TrainingSettings settings) {
        this.mean = mean;
        this.transitions = transitions;
        this.settings = settings;
    }

    Weights round(TrainingExamples examples) {
        double scale = Math.min(scale(), HIGHEST_SCORE / highestScore(examples));
        var between = new int[LABELS * LABELS];
        for (int index = 0; index < between.length; index++) {
            between[index] = (int) Math.round(transitions[index] * scale)
                    - (index % LABELS == 0 ? (int) (settings.boldness() * scale) : 0);
        }
        return new Weights(
                AttributeWeights.of(attributes(examples, scale)),
                WeightTable.of(combinations(examples, scale)),
                between);
    }

    private double scale() {
        var sizes = new double[mean.length];
        int count = 0;
        for (double weight : mean) {
            double size = Math.abs(weight);
            if (size > 0) {
                sizes[count++] = size;
            }
        }
        Arrays.sort(sizes, 0, count);
        return count == 0 ? 1 : COMMON_SIZE / sizes[(int) (count * COMMON)];
    }

    private double highestScore(TrainingExamples examples) {
        double highest = 1;
        for (var example : examples.all()) {
            for (int[] features : example.features()) {
                for (int label = 0; label < LABELS; label++) {
                    double score = 0;
                    for (int feature : features) {
                        score += mean[feature * LABELS + label];
                    }
                    highest = Math.max(highest, Math.abs(score));
                }
            }
        }
        return highest;
    }

    private SortedMap<Integer, short[][]> attributes(TrainingExamples examples, double scale) {
        var rows = new TreeMap<Integer, short[][]>();
        for (int feature = 0; feature < examples.features(); feature++) {
            var row = row(feature, scale);
            if (examples.isAttribute(feature) && saysMuch(row)) {
                var places = rows.computeIfAbsent(examples.attribute(feature), key -> AttributeWeights.noRows());
                places[examples.place(feature)] = row;
            }
        }
        return rows;
    }

    private SortedMap<Integer, short[]> combinations(TrainingExamples examples, double scale) {
        var rows = new TreeMap<Integer, short[]>();
        for (int feature = 0; feature < examples.features(); feature++) {
            var row = row(feature, scale);
            if (examples.isCombination(feature) && saysMuch(row)) {
                rows.put(examples.key(feature), row);
            }
        }
        return rows;
    }

    private short[] row(int feature, double scale) {
        var row = new short[LABELS];
        for (int label = 0; label < LABELS; label++) {
            row[label] = (short) Math.round(mean[feature * LABELS + label] * scale);
        }
        return row;
    }

    private boolean saysMuch(short[] row) {
        int largest = 0;
        for (short weight : row) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest >= settings.leastWeight();
    }
}
