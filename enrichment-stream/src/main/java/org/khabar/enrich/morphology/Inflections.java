package org.khabar.enrich.morphology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.khabar.enrich.text.TextFolder;
import org.khabar.enrich.text.TsvResource;

/**
 * The case forms of a name's words in languages that decline names, by their endings. Forms that do not exist are made
 * too: no text has them, so they cost nothing. Of letters dropped or changed inside a stem a few endings are known (-ец, -ипет).
 */
public final class Inflections {
    private static final String RESOURCE = "inflections.tsv";
    private static final int MIN_STEM = 2;

    private final Map<String, List<Rule>> rules;

    private Inflections(Map<String, List<Rule>> rules) {
        this.rules = rules;
    }

    private record Rule(String ending, List<String> forms) {}

    /** Reads the rules; a line is language, ending, forms parted by commas. */
    public static Inflections load() {
        var rules = new HashMap<String, List<Rule>>();
        for (var columns : new TsvResource(Inflections.class, RESOURCE).rows(3)) {
            rules.computeIfAbsent(columns[0], language -> new ArrayList<>())
                    .add(new Rule(
                            TextFolder.fold(columns[1]),
                            List.of(TextFolder.fold(columns[2]).split(","))));
        }
        rules.values()
                .forEach(list -> list.sort(
                        Comparator.comparing((Rule rule) -> rule.ending().length())
                                .reversed()));
        return new Inflections(rules);
    }

    /** Whether names of a language are declined. */
    public boolean hasFormsIn(String language) {
        return rules.containsKey(language);
    }

    /** The other forms of a folded word; none where the language does not decline or no rule fits. */
    public List<String> formsOf(String word, String language) {
        for (var rule : rules.getOrDefault(language, List.of())) {
            int stem = word.length() - rule.ending().length();
            if (stem >= MIN_STEM && word.endsWith(rule.ending())) {
                var base = word.substring(0, stem);
                return rule.forms().stream().map(base::concat).toList();
            }
        }
        return List.of();
    }
}
