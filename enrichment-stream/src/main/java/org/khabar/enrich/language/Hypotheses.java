package org.khabar.enrich.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weighs for each language how likely a text is in it, by the model's probability, by its letters and by its words, next to
 * how likely it is in a language that is not known. What is seen of a text is taken as independent, so logarithms add up;
 * the weights were chosen on the development sentences, articles and declarations of human rights. Immutable.
 */
final class Hypotheses {
    /** Scripts that so many languages share that the model knows a part of them only. */
    private static final Set<String> SHARED_SCRIPTS = Set.of("Latn", "Cyrl", "Arab", "Deva", "Ethi", "Tibt");

    /** Scripts whose languages differ in their letters. */
    private static final Set<String> TELLING_ALPHABETS = Set.of("Latn", "Cyrl", "Arab", "Deva");

    /** Languages that the model hardly tells apart, so that words must. */
    private static final List<Set<String>> CLOSE = List.of(Set.of("bs", "hr", "sr-Latn"), Set.of("id", "ms"));

    /** How likely a text is in a language of which nothing is known, next to one that the model is sure of. */
    private static final double UNKNOWN = -2.2;

    private static final double UNKNOWN_IN_OWN_SCRIPT = Math.log(0.003);

    /** The same for a language of which only words are known. */
    private static final double KNOWN_BY_WORDS = Math.log(0.02);

    /** What is less likely than the likeliest by this is not weighed to the end. */
    private static final double HOPELESS = 12;

    private static final int CANDIDATES = 3;

    private final Map<String, List<Hypothesis>> byScript = new HashMap<>();
    private final List<WordList> others = new ArrayList<>();

    /**
     * @param languages those of the model's labels, in their order
     * @param words words of these languages and of others
     */
    Hypotheses(List<KnownLanguage> languages, FunctionWords words) {
        var labels = new LinkedHashMap<String, Map<String, List<Integer>>>();
        for (int label = 0; label < languages.size(); label++) {
            var language = languages.get(label);
            for (var script : language.scripts()) {
                labels.computeIfAbsent(script, any -> new LinkedHashMap<>())
                        .computeIfAbsent(language.tagIn(script), any -> new ArrayList<>())
                        .add(label);
            }
        }
        var tags = new HashSet<String>();
        labels.forEach((script, ofTags) -> ofTags.forEach((tag, ofTag) -> {
            tags.add(tag);
            boolean isTelling = TELLING_ALPHABETS.contains(script);
            byScript.computeIfAbsent(script, any -> new ArrayList<>())
                    .add(new Hypothesis(
                            tag,
                            ofTag,
                            labelsOfClose(tag, ofTags),
                            isTelling ? Alphabet.of(tag) : null,
                            isTelling,
                            words.of(tag)));
        }));
        words.lists().stream().filter(list -> !tags.contains(list.tag())).forEach(others::add);
    }

    private static List<List<Integer>> labelsOfClose(String tag, Map<String, List<Integer>> labels) {
        return CLOSE.stream()
                .filter(group -> group.contains(tag))
                .flatMap(Set::stream)
                .filter(labels::containsKey)
                .map(labels::get)
                .toList();
    }

    /** Weighs a passage. */
    Reading weigh(Passage passage, double[] probabilities) {
        var hypotheses = byScript.getOrDefault(passage.script(), List.of());
        var evidence = new double[hypotheses.size()];
        for (int at = 0; at < evidence.length; at++) {
            evidence[at] = hypotheses.get(at).evidence(probabilities, passage.words());
        }
        var letters = passage.letters();
        double hopeless = highest(evidence, Double.NEGATIVE_INFINITY) - HOPELESS;
        for (int at = 0; at < evidence.length; at++) {
            evidence[at] += evidence[at] > hopeless ? hypotheses.get(at).evidence(letters) : 0;
        }
        double unknown = unknown(passage);
        double highest = highest(evidence, unknown);
        double sum = Math.exp(unknown - highest);
        for (int at = 0; at < evidence.length; at++) {
            evidence[at] = Math.exp(evidence[at] - highest);
            sum += evidence[at];
        }
        return new Reading(passage.script(), likeliest(hypotheses, evidence, sum), Math.exp(unknown - highest) / sum);
    }

    private static double highest(double[] evidence, double least) {
        double highest = least;
        for (double each : evidence) {
            highest = Math.max(highest, each);
        }
        return highest;
    }

    /** The likeliest languages, picked one by one, which is cheaper than sorting all of a script. */
    private static List<LanguageCandidate> likeliest(List<Hypothesis> hypotheses, double[] weights, double sum) {
        var ranking = new ArrayList<LanguageCandidate>(CANDIDATES);
        for (int rank = 0; rank < Math.min(CANDIDATES, weights.length); rank++) {
            int best = 0;
            for (int at = 1; at < weights.length; at++) {
                best = weights[at] > weights[best] ? at : best;
            }
            ranking.add(new LanguageCandidate(hypotheses.get(best).tag(), weights[best] / sum));
            weights[best] = -1;
        }
        return ranking;
    }

    /** The evidence for the likeliest language that no text is tagged with. */
    private double unknown(Passage passage) {
        double highest = SHARED_SCRIPTS.contains(passage.script()) ? UNKNOWN : UNKNOWN_IN_OWN_SCRIPT;
        for (var list : others) {
            highest = Math.max(highest, KNOWN_BY_WORDS + passage.words().evidence(list));
        }
        return highest;
    }
}
