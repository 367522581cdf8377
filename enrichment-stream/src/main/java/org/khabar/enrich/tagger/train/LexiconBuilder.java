package org.khabar.enrich.tagger.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.khabar.enrich.tagger.Hashes;
import org.khabar.enrich.tagger.Lexicon;
import org.khabar.enrich.tagger.Morphology;
import org.khabar.enrich.tagger.WordReader;
import org.khabar.enrich.words.Tokens;

/** Gathers what is known of words: lists of names, how common words are, and their classes. */
final class LexiconBuilder {
    private static final int MAX_FREQUENCY = 15;
    private static final int ROUNDS = 10;

    private final NameLists lists;
    private final Morphology morphology;
    private final TreeMap<Integer, Long> facts = new TreeMap<>();

    LexiconBuilder(NameLists lists, Morphology morphology) {
        this.lists = lists;
        this.morphology = morphology;
        lists.flags().forEach(this::merge);
    }

    /** Reads sentences of raw text. */
    Lexicon build(List<Tokens> raw, int coarse, int fine) {
        frequencies(raw).forEach((word, count) -> {
            if (count > 1) {
                merge(word, Lexicon.facts(0, frequency(count), 0, 0));
            }
        });
        var classes = new WordClasses(stems(raw, new WordReader(lexicon())));
        classes.cluster(coarse, ROUNDS).forEach((word, number) -> merge(word, Lexicon.facts(0, 0, number, 0)));
        classes.cluster(fine, ROUNDS).forEach((word, number) -> merge(word, Lexicon.facts(0, 0, 0, number)));
        return lexicon();
    }

    /** One more for each doubling. */
    private static int frequency(int count) {
        return Math.min(MAX_FREQUENCY, Integer.SIZE - Integer.numberOfLeadingZeros(count));
    }

    private Lexicon lexicon() {
        return Lexicon.of(morphology, facts, lists.phrases());
    }

    private Map<String, Integer> frequencies(List<Tokens> raw) {
        var frequencies = new HashMap<String, Integer>();
        for (var tokens : raw) {
            for (int token = 0; token < tokens.count(); token++) {
                frequencies.merge(morphology.stem(tokens.text(token)), 1, Integer::sum);
            }
        }
        return frequencies;
    }

    private static List<List<String>> stems(List<Tokens> raw, WordReader reader) {
        var sentences = new ArrayList<List<String>>();
        for (var tokens : raw) {
            var stems = new ArrayList<String>();
            for (int token = 0; token < tokens.count(); token++) {
                stems.add(reader.stem(tokens, token));
            }
            sentences.add(stems);
        }
        return sentences;
    }

    /** The parts of facts lie in different bits. Two words with one key share theirs, whatever comes first. */
    private void merge(String word, long fact) {
        facts.merge(Hashes.key(Hashes.of(word)), fact, (known, more) -> known | more);
    }
}
