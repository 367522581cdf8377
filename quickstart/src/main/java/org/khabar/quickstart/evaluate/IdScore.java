package org.khabar.quickstart.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well ids tell things apart and bring them together over many articles: B-cubed (Bagga and Baldwin, 1998). Of each mention is asked how many
 * of those with its id stand for the same thing (precision), and how many of those of its thing have its id (recall); the means over
 * mentions are the figures. Which ids they are does not matter. A mention that was not found has no precision, and a recall of 0.
 */
final class IdScore {
    private final Map<String, Map<String, Integer>> foundByThing = new TreeMap<>();
    private final Map<String, Map<String, Integer>> thingsByFound = new TreeMap<>();
    private final Map<String, Integer> mentionsOfThing = new TreeMap<>();

    /** Adds a mention of a thing that was found, with the id it was given. */
    void found(String thing, String id) {
        mentionsOfThing.merge(thing, 1, Integer::sum);
        foundByThing.computeIfAbsent(thing, key -> new TreeMap<>()).merge(id, 1, Integer::sum);
        thingsByFound.computeIfAbsent(id, key -> new TreeMap<>()).merge(thing, 1, Integer::sum);
    }

    /** Adds a mention of a thing that was not found. */
    void missed(String thing) {
        mentionsOfThing.merge(thing, 1, Integer::sum);
    }

    int things() {
        return mentionsOfThing.size();
    }

    int mentions() {
        return sum(mentionsOfThing);
    }

    int found() {
        return thingsByFound.values().stream().mapToInt(IdScore::sum).sum();
    }

    /** From 0 to 1; 1 where nothing was found. */
    double precision() {
        double right = 0;
        for (var things : thingsByFound.values()) {
            right += squares(things) / sum(things);
        }
        return found() == 0 ? 1 : right / found();
    }

    /** From 0 to 1; 1 where there is nothing to be found. */
    double recall() {
        double right = 0;
        for (var ids : foundByThing.entrySet()) {
            right += squares(ids.getValue()) / mentionsOfThing.getOrDefault(ids.getKey(), 0);
        }
        return mentions() == 0 ? 1 : right / mentions();
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Things with several ids and ids of several things, those that most mentions suffer from first. */
    List<String> worst(int count) {
        var mistakes = new ArrayList<Map.Entry<String, Integer>>();
        foundByThing.forEach((thing, ids) -> addMistake(thing + " is", ids, mistakes));
        thingsByFound.forEach((id, things) -> addMistake(id + " is", things, mistakes));
        return mistakes.stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void addMistake(
            String what, Map<String, Integer> counts, List<Map.Entry<String, Integer>> mistakes) {
        if (counts.size() > 1) {
            var parts = counts.entrySet().stream()
                    .map(part -> part.getKey() + " x" + part.getValue())
                    .collect(Collectors.joining(", "));
            int most =
                    counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            mistakes.add(Map.entry(what + " " + parts, sum(counts) - most));
        }
    }

    private static double squares(Map<String, Integer> counts) {
        return counts.values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum();
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
