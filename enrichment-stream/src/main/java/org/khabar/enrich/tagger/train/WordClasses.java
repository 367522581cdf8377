package org.khabar.enrich.tagger.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts words into classes by their neighbours: words that stand in the same surroundings end up in one class. Exchange
 * clustering (Kneser and Ney 1993) with the predictive criterion of Uszkoreit and Brants (2008), for the words on both
 * sides: each word is moved to the class that lets neighbours be predicted best, until few words move.
 */
final class WordClasses {
    private static final int MIN_COUNT = 3;
    private static final int MAX_CONTEXTS = 20_000;
    private static final int TABLE = 1 << 16;

    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] contexts;
    private final int[][] counts;
    private final int[] totals;
    private final int contextCount;
    private final double[] table = new double[TABLE];

    /** Sentences of stems. */
    WordClasses(List<List<String>> sentences) {
        var frequencies = new HashMap<String, Integer>();
        sentences.forEach(sentence -> sentence.forEach(word -> frequencies.merge(word, 1, Integer::sum)));
        frequencies.entrySet().stream()
                .filter(entry -> entry.getValue() >= MIN_COUNT)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    numbers.put(entry.getKey(), words.size());
                    words.add(entry.getKey());
                });
        int known = Math.min(MAX_CONTEXTS, words.size()) + 1;
        contextCount = 2 * known;
        var pairs = new ArrayList<Map<Integer, Integer>>();
        words.forEach(word -> pairs.add(new java.util.TreeMap<>()));
        for (var sentence : sentences) {
            for (int at = 0; at < sentence.size(); at++) {
                var number = numbers.get(sentence.get(at));
                if (number == null) {
                    continue;
                }
                int left = context(sentence, at - 1, known);
                int right = context(sentence, at + 1, known);
                if (left >= 0) {
                    pairs.get(number).merge(left, 1, Integer::sum);
                }
                if (right >= 0) {
                    pairs.get(number).merge(known + right, 1, Integer::sum);
                }
            }
        }
        contexts = new int[words.size()][];
        counts = new int[words.size()][];
        totals = new int[words.size()];
        for (int word = 0; word < contexts.length; word++) {
            contexts[word] = pairs.get(word).keySet().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            counts[word] = pairs.get(word).values().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            totals[word] = Arrays.stream(counts[word]).sum();
        }
        for (int count = 1; count < TABLE; count++) {
            table[count] = count * StrictMath.log(count);
        }
    }

    /** Number 0 stands for the edge of a sentence, -1 for words that are too rare to tell anything. */
    private int context(List<String> sentence, int at, int known) {
        if (at < 0 || at >= sentence.size()) {
            return 0;
        }
        var number = numbers.get(sentence.get(at));
        return number == null || number + 1 >= known ? -1 : number + 1;
    }

    /** The class of each word, from 1 on. */
    Map<String, Integer> cluster(int classes, int rounds) {
        var of = new int[words.size()];
        var together = new int[contextCount][classes];
        var sizes = new int[classes];
        for (int word = 0; word < of.length; word++) {
            of[word] = word % classes;
            move(word, of[word], 1, together, sizes);
        }
        for (int round = 0; round < rounds; round++) {
            int moved = 0;
            var gains = new double[classes];
            for (int word = 0; word < of.length; word++) {
                int old = of[word];
                move(word, old, -1, together, sizes);
                Arrays.fill(gains, 0);
                for (int index = 0; index < contexts[word].length; index++) {
                    var row = together[contexts[word][index]];
                    int count = counts[word][index];
                    double alone = nLogN(count);
                    for (int to = 0; to < classes; to++) {
                        int there = row[to];
                        gains[to] += there == 0 ? alone : nLogN(there + count) - nLogN(there);
                    }
                }
                int best = old;
                double highest = Double.NEGATIVE_INFINITY;
                for (int to = 0; to < classes; to++) {
                    double gain = gains[to] - (nLogN(sizes[to] + totals[word]) - nLogN(sizes[to]));
                    if (gain > highest) {
                        highest = gain;
                        best = to;
                    }
                }
                of[word] = best;
                move(word, best, 1, together, sizes);
                moved += best == old ? 0 : 1;
            }
            if (System.getProperty("verbose") != null)
                System.out.println("round " + round + " moved " + moved + " of " + of.length);
            if (moved < of.length / 200) {
                break;
            }
        }
        var byWord = new HashMap<String, Integer>();
        for (int word = 0; word < of.length; word++) {
            byWord.put(words.get(word), of[word] + 1);
        }
        return byWord;
    }

    private void move(int word, int to, int sign, int[][] together, int[] sizes) {
        for (int index = 0; index < contexts[word].length; index++) {
            together[contexts[word][index]][to] += sign * counts[word][index];
        }
        sizes[to] += sign * totals[word];
    }

    private double nLogN(int count) {
        return count < TABLE ? table[count] : count * StrictMath.log(count);
    }
}
