package org.khabar.enrich.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a tagger: an averaged structured perceptron that must be right by a margin. Each feature has a weight that all
 * texts share and one for each domain (Daumé, "Frustratingly easy domain adaptation", 2007), so that texts labelled by
 * other conventions teach what is common without spoiling what is not. The same input gives the same model, bit by bit.
 */
public final class TaggerTrainer {
    private static final int LABELS = Labels.COUNT;

    private final Lexicon lexicon;
    private final TrainingSettings settings;

    /**
     * @param lexicon what is known of words
     * @param settings how to train
     */
    public TaggerTrainer(Lexicon lexicon, TrainingSettings settings) {
        this.lexicon = lexicon;
        this.settings = settings;
    }

    /** Trains on sentences, in orders drawn from the seed. */
    public Tagger train(List<LabelledSentence> sentences) {
        var examples = TrainingExamples.of(sentences, lexicon, settings.minCount());
        var random = new Random(settings.seed());
        var weights = new double[examples.features() * LABELS];
        var transitions = new double[LABELS * LABELS];
        for (int run = 0; run < settings.runs(); run++) {
            run(examples, random, weights, transitions);
        }
        var rounded = new WeightRounding(weights, transitions, settings).round(examples);
        return new Tagger(lexicon, rounded, new WordCache());
    }

    /** Learns from all sentences, and adds to the weights this run's part of their mean over all runs. */
    private void run(TrainingExamples examples, Random random, double[] weights, double[] transitions) {
        var shared = new AveragedWeights(examples.features());
        var own = new AveragedWeights[settings.shares().size()];
        Arrays.setAll(own, domain -> new AveragedWeights(examples.features()));
        var between = new AveragedWeights(LABELS);
        var order = new ArrayList<>(examples.all());
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            Collections.shuffle(order, random);
            for (var example : order) {
                learn(example, shared, own[example.domain()], between);
                shared.step();
                between.step();
                for (var ofDomain : own) {
                    ofDomain.step();
                }
            }
        }
        shared.addMeanTo(weights, 1.0 / settings.runs());
        for (int domain = 0; domain < own.length; domain++) {
            own[domain].addMeanTo(weights, settings.shares().get(domain) / settings.runs());
        }
        between.addMeanTo(transitions, 1.0 / settings.runs());
    }

    private void learn(
            TrainingExamples.Example example,
            AveragedWeights shared,
            AveragedWeights own,
            AveragedWeights transitions) {
        int length = example.labels().length;
        var scores = new int[length * LABELS];
        for (int at = 0; at < length; at++) {
            int row = at * LABELS;
            for (int feature : example.features()[at]) {
                shared.add(feature, scores, row);
                own.add(feature, scores, row);
            }
            int right = example.labels()[at];
            for (int label = 0; label < LABELS; label++) {
                if (label != right) {
                    scores[row + label] += right != 0 && label == 0 ? settings.missMargin() : settings.margin();
                }
            }
        }
        var guess = new Viterbi(transitions.values()).decode(scores, example.barred(), new boolean[length]);
        if (!Arrays.equals(guess, example.labels())) {
            update(example, guess, shared, own, transitions);
        }
    }

    private static void update(
            TrainingExamples.Example example,
            int[] guess,
            AveragedWeights shared,
            AveragedWeights own,
            AveragedWeights transitions) {
        for (int at = 0; at < guess.length; at++) {
            int right = example.labels()[at];
            int wrong = guess[at];
            if (right != wrong) {
                for (int feature : example.features()[at]) {
                    shared.update(feature, right, wrong);
                    own.update(feature, right, wrong);
                }
            }
            int rightBefore = at == 0 ? 0 : example.labels()[at - 1];
            int wrongBefore = at == 0 ? 0 : guess[at - 1];
            if (right != wrong || rightBefore != wrongBefore) {
                transitions.change(rightBefore * LABELS + right, 1);
                transitions.change(wrongBefore * LABELS + wrong, -1);
            }
        }
    }
}
