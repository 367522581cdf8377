package org.khabar.enrich.tagger.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts words into classes by their neighbours: words that stand in the same surroundings end up in one class. Exchange
 * clustering (Kneser and Ney 1993) with the predictive criterion of Uszkoreit and Brants (2008), for the words on both
 * sides: each word is moved to the class that lets neighbours be predicted best, until few words move.
 */
final class WordClasses {
    private static final int MIN_COUNT = 3;
    private static final int MAX_CONTEXTS = 20_000;
    private static final int TABLE = 1 << 16;

    /** When fewer than one word in so many moves, the classes are as good as they get. */
    private static final int ENOUGH = 200;

    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] contexts;
    private final int[][] counts;
    private final int[] totals;
    private final int contextCount;
    private final double[] table = new double[TABLE];

    /** Sentences of stems. */
    WordClasses(List<List<String>> sentences) {
        number(sentences);
        int known = Math.min(MAX_CONTEXTS, words.size()) + 1;
        contextCount = 2 * known;
        contexts = new int[words.size()][];
        counts = new int[words.size()][];
        totals = new int[words.size()];
        var pairs = pairs(sentences, known);
        for (int word = 0; word < contexts.length; word++) {
            contexts[word] = toArray(pairs.get(word).keySet());
            counts[word] = toArray(pairs.get(word).values());
            totals[word] = Arrays.stream(counts[word]).sum();
        }
        for (int count = 1; count < TABLE; count++) {
            table[count] = count * StrictMath.log(count);
        }
    }

    /** Numbers the words that are not rare, the commonest first. */
    private void number(List<List<String>> sentences) {
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
    }

    /** For each word how often which neighbours stand on its left and, with numbers from {@code known} on, on its right. */
    private List<Map<Integer, Integer>> pairs(List<List<String>> sentences, int known) {
        var pairs = new ArrayList<Map<Integer, Integer>>();
        words.forEach(word -> pairs.add(new TreeMap<>()));
        for (var sentence : sentences) {
            for (int at = 0; at < sentence.size(); at++) {
                var number = numbers.get(sentence.get(at));
                if (number != null) {
                    int left = context(sentence, at - 1, known);
                    int right = context(sentence, at + 1, known);
                    count(pairs.get(number), left, left);
                    count(pairs.get(number), right, known + right);
                }
            }
        }
        return pairs;
    }

    private static void count(Map<Integer, Integer> pairs, int neighbour, int context) {
        if (neighbour >= 0) {
            pairs.merge(context, 1, Integer::sum);
        }
    }

    private static int[] toArray(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
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
            for (int word = 0; word < of.length; word++) {
                int old = of[word];
                move(word, old, -1, together, sizes);
                of[word] = best(word, old, together, sizes);
                move(word, of[word], 1, together, sizes);
                moved += of[word] == old ? 0 : 1;
            }
            if (moved < of.length / ENOUGH) {
                break;
            }
        }
        var byWord = new HashMap<String, Integer>();
        for (int word = 0; word < of.length; word++) {
            byWord.put(words.get(word), of[word] + 1);
        }
        return byWord;
    }

    /** The class in which a word lets its neighbours be predicted best; it is in none at the moment. */
    private int best(int word, int old, int[][] together, int[] sizes) {
        var gains = new double[sizes.length];
        for (int index = 0; index < contexts[word].length; index++) {
            var row = together[contexts[word][index]];
            int count = counts[word][index];
            double alone = nLogN(count);
            for (int to = 0; to < gains.length; to++) {
                int there = row[to];
                gains[to] += there == 0 ? alone : nLogN(there + count) - nLogN(there);
            }
        }
        int best = old;
        double highest = Double.NEGATIVE_INFINITY;
        for (int to = 0; to < gains.length; to++) {
            double gain = gains[to] - (nLogN(sizes[to] + totals[word]) - nLogN(sizes[to]));
            if (gain > highest) {
                highest = gain;
                best = to;
            }
        }
        return best;
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
