package org.khabar.enrich.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Trains a tagger: an averaged structured perceptron that must be right by a margin. Each feature has a weight that all
 * texts share and one for each domain (Daumé, "Frustratingly easy domain adaptation", 2007), so that texts labelled by
 * other conventions teach what is common without spoiling what is not. The same input gives the same model, bit by bit.
 */
public final class TaggerTrainer {
    private static final int LABELS = Labels.COUNT;

    private final Lexicon lexicon;
    private final TrainingSettings settings;
    private final HashTable features = new HashTable(1 << 20);
    private final List<Example> examples = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody writes to them
    private record Example(int[][] features, boolean[] barred, int[] labels, int domain) {}

    /**
     * @param lexicon what is known of words
     * @param settings how to train
     */
    public TaggerTrainer(Lexicon lexicon, TrainingSettings settings) {
        this.lexicon = lexicon;
        this.settings = settings;
    }

    /** Trains on sentences, in an order drawn from the seed. */
    public Tagger train(List<LabelledSentence> sentences) {
        addExamples(sentences);
        var shared = new AveragedWeights(features.size());
        var own = new AveragedWeights[settings.shares().size()];
        Arrays.setAll(own, domain -> new AveragedWeights(features.size()));
        var transitions = new AveragedWeights(LABELS);
        var random = new Random(settings.seed());
        var order = new ArrayList<>(examples);
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            Collections.shuffle(order, random);
            for (var example : order) {
                learn(example, shared, own[example.domain], transitions);
                shared.step();
                transitions.step();
                for (var weights : own) {
                    weights.step();
                }
            }
        }
        var mean = new double[features.size() * LABELS];
        for (int index = 0; index < mean.length; index++) {
            mean[index] = shared.mean(index);
            for (int d = 0; d < own.length; d++) {
                mean[index] += own[d].mean(index) * settings.shares().get(d);
            }
        }
        return new Tagger(lexicon, compact(mean, transitions));
    }

    private void learn(Example example, AveragedWeights shared, AveragedWeights own, AveragedWeights transitions) {
        int length = example.labels.length;
        var scores = new int[length][LABELS];
        for (int at = 0; at < length; at++) {
            for (int feature : example.features[at]) {
                shared.add(feature, scores[at]);
                own.add(feature, scores[at]);
            }
            for (int label = 0; label < LABELS; label++) {
                if (label != example.labels[at]) {
                    scores[at][label] +=
                            example.labels[at] != 0 && label == 0 ? settings.missMargin() : settings.margin();
                }
            }
        }
        var guess = Viterbi.decode(scores, example.barred, transitions.values());
        if (Arrays.equals(guess, example.labels)) {
            return;
        }
        for (int at = 0; at < length; at++) {
            int right = example.labels[at];
            int wrong = guess[at];
            if (right != wrong) {
                for (int feature : example.features[at]) {
                    shared.update(feature, right, wrong);
                    own.update(feature, right, wrong);
                }
            }
            int rightBefore = at == 0 ? 0 : example.labels[at - 1];
            int wrongBefore = at == 0 ? 0 : guess[at - 1];
            if (right != wrong || rightBefore != wrongBefore) {
                transitions.change(rightBefore * LABELS + right, 1);
                transitions.change(wrongBefore * LABELS + wrong, -1);
            }
        }
    }

    /** Features that were seen once only are left out: they say more of that sentence than of the next. */
    private void addExamples(List<LabelledSentence> sentences) {
        var words = new WordReader(lexicon);
        var all = new HashTable(1 << 20);
        var counts = new int[1 << 20];
        var keys = new ArrayList<int[][]>();
        var barred = new ArrayList<boolean[]>();
        for (var sentence : sentences) {
            var found = keys(sentence, words, barred);
            keys.add(found);
            for (var atWord : found) {
                for (int key : atWord) {
                    int number = all.add(key);
                    if (number == counts.length) {
                        counts = Arrays.copyOf(counts, 2 * number);
                    }
                    counts[number]++;
                }
            }
        }
        for (int number = 0; number < all.size(); number++) {
            if (counts[number] >= settings.minCount()) {
                features.add(all.key(number));
            }
        }
        for (int index = 0; index < keys.size(); index++) {
            var sentence = sentences.get(index);
            var numbers = new int[keys.get(index).length][];
            for (int at = 0; at < numbers.length; at++) {
                numbers[at] = Arrays.stream(keys.get(index)[at])
                        .map(features::find)
                        .filter(number -> number != HashTable.NONE)
                        .toArray();
            }
            examples.add(new Example(numbers, barred.get(index), sentence.labels(), sentence.domain()));
        }
    }

    /** Where a name goes on nevertheless in the data, that must be possible to learn. */
    private static boolean[] barred(Sentence sentence, int[] labels) {
        var barred = sentence.barred();
        for (int at = 1; at < barred.length; at++) {
            barred[at] &= !Labels.goesOn(labels[at - 1]);
        }
        return barred;
    }

    private int[][] keys(LabelledSentence labelled, WordReader words, List<boolean[]> allBarred) {
        var tokens = labelled.tokens();
        var sentence = Sentence.of(labelled.text(), tokens, 0, tokens.count(), words::read, lexicon);
        allBarred.add(barred(sentence, labelled.labels()));
        var keys = new int[tokens.count()][];
        for (int at = 0; at < keys.length; at++) {
            var found = new ArrayList<Integer>();
            for (int distance = -Features.REACH; distance <= Features.REACH; distance++) {
                var word = sentence.word(at + distance);
                for (int index = 0; index < Features.reaching(word, distance); index++) {
                    found.add(Hashes.key(Features.at(distance, word.attributes()[index])));
                }
            }
            for (long feature : Features.together(sentence, at)) {
                found.add(Hashes.key(feature));
            }
            keys[at] = found.stream().mapToInt(Integer::intValue).toArray();
        }
        return keys;
    }

    /** Such that most weights take a byte, and none is cut. */
    private double scale(double[] mean) {
        var sizes = new double[features.size() * LABELS];
        int count = 0;
        for (int index = 0; index < sizes.length; index++) {
            double size = Math.abs(mean[index]);
            if (size > 0) {
                sizes[count++] = size;
            }
        }
        Arrays.sort(sizes, 0, count);
        return count == 0 ? 1 : 60 / sizes[(int) (count * 0.99)];
    }

    private Weights compact(double[] mean, AveragedWeights transitions) {
        var byKey = new TreeMap<Integer, short[]>();
        double scale = scale(mean);
        for (int number = 0; number < features.size(); number++) {
            var row = new short[LABELS];
            boolean any = false;
            for (int label = 0; label < LABELS; label++) {
                double value = mean[number * LABELS + label] * scale;
                row[label] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
                any |= row[label] != 0;
            }
            if (any) {
                byKey.put(features.key(number), row);
            }
        }
        var table = new HashTable(byKey.size());
        var values = new short[byKey.size() * LABELS];
        byKey.forEach((key, row) -> System.arraycopy(row, 0, values, table.add(key) * LABELS, LABELS));
        var between = new int[LABELS * LABELS];
        for (int index = 0; index < between.length; index++) {
            between[index] = (int) Math.round(transitions.mean(index) * scale)
                    - (index % LABELS == 0 ? (int) (settings.boldness() * scale) : 0);
        }
        return new Weights(table, values, between);
    }
}
