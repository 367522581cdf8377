package org.khabar.enrich.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sentences as the numbers of the features that are true at each word. Features that were seen seldom are left out: they
 * say more of that sentence than of the next.
 */
final class TrainingExamples {
    private final Lexicon lexicon;
    private final HashTable features = new HashTable(1 << 20);
    private final PlacedAttributes places = new PlacedAttributes();
    private final BitSet attributes = new BitSet();
    private final BitSet combinations = new BitSet();
    private final List<Example> all = new ArrayList<>();

    /**
     * A sentence.
     *
     * @param features by word
     * @param barred words before which every name ends
     * @param labels by word
     * @param domain the kind of text that it stands in
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody writes to them
    record Example(int[][] features, boolean[] barred, int[] labels, int domain) {}

    private TrainingExamples(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static TrainingExamples of(List<LabelledSentence> sentences, Lexicon lexicon, int minCount) {
        var examples = new TrainingExamples(lexicon);
        examples.add(sentences, minCount);
        return examples;
    }

    List<Example> all() {
        return List.copyOf(all);
    }

    /** How many features there are; their numbers begin with 0. */
    int features() {
        return features.size();
    }

    int key(int feature) {
        return features.key(feature);
    }

    /** Whether it is an attribute of a word. */
    boolean isAttribute(int feature) {
        return attributes.get(feature);
    }

    /** Key of the attribute that a feature is, wherever its word stands. */
    int attribute(int feature) {
        return places.attribute(key(feature));
    }

    /** Place of the word whose attribute a feature is, as {@link AttributeWeights} counts them. */
    int place(int feature) {
        return places.place(key(feature));
    }

    /** Whether it tells of several words together; two features may share a key, so that both hold. */
    boolean isCombination(int feature) {
        return combinations.get(feature);
    }

    private void add(List<LabelledSentence> sentences, int minCount) {
        var reader = new WordReader(lexicon);
        var seen = new HashTable(1 << 20);
        var counts = new int[1 << 20];
        var keys = new ArrayList<int[][]>();
        var barred = new ArrayList<boolean[]>();
        for (var labelled : sentences) {
            var tokens = labelled.tokens();
            var words = IntStream.range(0, tokens.count())
                    .mapToObj(token -> reader.read(tokens, token))
                    .toList();
            var sentence = Sentence.of(
                    labelled.text(),
                    tokens,
                    0,
                    words.size(),
                    token -> words.get(token).word(),
                    lexicon);
            barred.add(barred(sentence, labelled.labels()));
            var found = keys(sentence, words);
            keys.add(found);
            for (var atWord : found) {
                for (int key : atWord) {
                    int number = seen.add(key);
                    if (number == counts.length) {
                        counts = Arrays.copyOf(counts, 2 * number);
                    }
                    counts[number]++;
                }
            }
        }
        for (int number = 0; number < seen.size(); number++) {
            if (counts[number] >= minCount) {
                features.add(seen.key(number));
            }
        }
        for (int index = 0; index < keys.size(); index++) {
            var sentence = sentences.get(index);
            var numbers = Arrays.stream(keys.get(index)).map(this::numbers).toArray(int[][]::new);
            all.add(new Example(numbers, barred.get(index), sentence.labels(), sentence.domain()));
        }
    }

    /**
     * Only what stands strongest between two words bars here, so that the weights learn what a comma beside a quotation mark
     * means; and where a name goes on nevertheless in the data, that must be possible to learn.
     */
    private static boolean[] barred(Sentence sentence, int[] labels) {
        var barred = new boolean[labels.length];
        for (int at = 1; at < barred.length; at++) {
            barred[at] = Gaps.bars(sentence.gaps[at]) && !Labels.goesOn(labels[at - 1]);
        }
        return barred;
    }

    /** Keys by word, those of combinations behind the others. */
    private int[][] keys(Sentence sentence, List<ReadWord> words) {
        var keys = new int[words.size()][];
        var combined = new int[Features.COMBINATIONS];
        for (int at = 0; at < keys.length; at++) {
            var found = IntStream.builder();
            for (int distance = -Features.REACH; distance <= Features.REACH; distance++) {
                int place = at + distance;
                var word = place >= 0 && place < words.size() ? words.get(place) : ReadWord.NOTHING;
                for (int index = 0; index < word.countAt(distance); index++) {
                    found.add(places.add(word.attributes()[index], distance));
                }
            }
            Features.combinations(sentence, at, combined);
            Arrays.stream(combined).forEach(found);
            keys[at] = found.build().toArray();
        }
        return keys;
    }

    private int[] numbers(int[] keys) {
        var numbers = new int[keys.length];
        int count = 0;
        for (int index = 0; index < keys.length; index++) {
            int number = features.find(keys[index]);
            if (number != HashTable.NONE) {
                numbers[count++] = number;
                (index < keys.length - Features.COMBINATIONS ? attributes : combinations).set(number);
            }
        }
        return Arrays.copyOf(numbers, count);
    }
}
