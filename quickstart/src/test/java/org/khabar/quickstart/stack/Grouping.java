package org.khabar.quickstart.stack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which documents were found to be copies of each other: each is in the group of its original, or alone. */
final class Grouping {
    private final Map<String, String> originals = new HashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();

    /** A document was enriched, which makes it the original of its group. */
    void original(String rawId) {
        member(rawId, rawId);
    }

    /** A document was found to be a copy. */
    void copy(String rawId, String original) {
        member(rawId, original);
    }

    private void member(String rawId, String original) {
        originals.put(rawId, original);
        groups.computeIfAbsent(original, id -> new HashSet<>()).add(rawId);
    }

    /** Number of documents. */
    int size() {
        return originals.size();
    }

    /**
     * How far two groupings of the same documents agree: for each document, how many of those in its group here are in its
     * group there, and the other way round, as F1; the mean over all (B-cubed; Bagga and Baldwin 1998). 1 when all groups
     * are the same.
     */
    double agreement(Grouping other) {
        return originals.keySet().stream()
                .mapToDouble(id -> f1(groupOf(id), other.groupOf(id)))
                .average()
                .orElseThrow();
    }

    /** Share of the pairs that are together in either that are so in both: 1 when all groups are the same. */
    double pairAgreement(Grouping other) {
        long here = pairs(this);
        long there = pairs(other);
        long both = groups.values().stream()
                .mapToLong(group -> together(group, other))
                .sum();
        return (double) both / (here + there - both);
    }

    private Set<String> groupOf(String rawId) {
        return groups.getOrDefault(originals.getOrDefault(rawId, ""), Set.of());
    }

    private static double f1(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }

    private static long pairs(Grouping grouping) {
        return grouping.groups.values().stream()
                .mapToLong(group -> pairs(group.size()))
                .sum();
    }

    private static long together(Set<String> group, Grouping other) {
        var byGroup = new HashMap<String, Integer>();
        group.forEach(id -> byGroup.merge(other.originals.getOrDefault(id, id), 1, Integer::sum));
        return byGroup.values().stream().mapToLong(size -> pairs(size)).sum();
    }

    private static long pairs(int size) {
        return (long) size * (size - 1) / 2;
    }
}
