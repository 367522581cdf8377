package org.khabar.quickstart.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.khabar.enrich.language.LanguageTag;

/** Compares the tags of texts with what they should be. */
final class LanguageScore {
    private static final int TENTHS = 10;

    /** By right tag, then by tag: how many texts. A tag that is right counts as the right tag, script or not. */
    private final Map<String, Map<String, Long>> tagged = new TreeMap<>();

    private final Set<String> known;
    private final List<Miss> misses = new ArrayList<>();
    private final long[] texts = new long[TENTHS + 1];
    private final long[] rightTexts = new long[TENTHS + 1];

    /**
     * A text with a wrong tag.
     *
     * @param right what it should be
     * @param tag what it was tagged
     * @param text the text
     */
    record Miss(String right, LanguageTag tag, String text) {}

    /**
     * How one language fared.
     *
     * @param language its tag
     * @param counts over all texts
     * @param mistakes of its texts: by wrong tag, how many
     */
    record Row(String language, Counts counts, Map<String, Long> mistakes) {}

    /**
     * Of texts with about the same confidence, how many are right.
     *
     * @param from least confidence
     * @param texts how many were tagged, with a language
     * @param right how many rightly
     */
    record Trust(double from, long texts, long right) {}

    /**
     * @param known every tag that a text may get
     */
    LanguageScore(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    /** Adds a text. */
    void add(String right, LanguageTag tag, String text) {
        boolean isRight = isRight(right, tag.tag());
        tagged.computeIfAbsent(right, key -> new TreeMap<>()).merge(isRight ? right : tag.tag(), 1L, Long::sum);
        if (!isRight) {
            misses.add(new Miss(right, tag, text));
        }
        if (tag.isDetermined()) {
            int tenth = (int) (tag.confidence() * TENTHS);
            texts[tenth]++;
            rightTexts[tenth] += isRight ? 1 : 0;
        }
    }

    /** Whether a tag is right; a script that was not asked for may be there. */
    private static boolean isRight(String right, String tag) {
        return tag.equals(right) || (!right.contains("-") && tag.startsWith(right + "-"));
    }

    /** How many texts there were. */
    long size() {
        return tagged.values().stream()
                .flatMap(tags -> tags.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Share of texts with the right tag. */
    double accuracy() {
        return size() == 0 ? 0 : 1 - (double) misses.size() / size();
    }

    /** Share of texts whose language was said to be unknown. */
    double undetermined() {
        return size() == 0 ? 0 : (double) timesTagged(LanguageTag.UNDETERMINED) / size();
    }

    /** Share of the texts in languages that no text is tagged with which are tagged all the same; 0 where there are none. */
    double wronglyKnown() {
        return share(false, tag -> !tag.equals(LanguageTag.UNDETERMINED));
    }

    /** Share of the texts in languages that are known whose language was said to be unknown; 0 where there are none. */
    double wronglyUndetermined() {
        return share(true, LanguageTag.UNDETERMINED::equals);
    }

    private double share(boolean isKnown, Predicate<String> counted) {
        long all = 0;
        long some = 0;
        for (var row : tagged.entrySet()) {
            if (known.contains(row.getKey()) == isKnown) {
                for (var tag : row.getValue().entrySet()) {
                    all += tag.getValue();
                    some += counted.test(tag.getKey()) ? tag.getValue() : 0;
                }
            }
        }
        return all == 0 ? 0 : (double) some / all;
    }

    /** Mean of the F1 of all languages that should be found. */
    double macroF1() {
        return rows().stream().mapToDouble(row -> row.counts().f1()).average().orElse(0);
    }

    /** The languages that should be found, the worst first. */
    List<Row> rows() {
        var totals = new HashMap<String, Long>();
        new TreeSet<>(tagged.keySet()).forEach(language -> totals.put(language, timesTagged(language)));
        return tagged.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), totals))
                .sorted(Comparator.comparingDouble((Row row) -> row.counts().f1())
                        .thenComparing(Row::language))
                .toList();
    }

    private static Row row(String language, Map<String, Long> tags, Map<String, Long> totals) {
        long right = tags.getOrDefault(language, 0L);
        var mistakes = new TreeMap<>(tags);
        mistakes.remove(language);
        long missed = mistakes.values().stream().mapToLong(Long::longValue).sum();
        return new Row(language, new Counts(right, totals.getOrDefault(language, 0L) - right, missed), mistakes);
    }

    private long timesTagged(String tag) {
        return tagged.values().stream()
                .mapToLong(tags -> tags.getOrDefault(tag, 0L))
                .sum();
    }

    /** How far confidence can be trusted: by tenths, those that were given. */
    List<Trust> trust() {
        var rows = new ArrayList<Trust>();
        for (int tenth = 0; tenth <= TENTHS; tenth++) {
            if (texts[tenth] > 0) {
                rows.add(new Trust((double) tenth / TENTHS, texts[tenth], rightTexts[tenth]));
            }
        }
        return rows;
    }

    /** The worst mistakes: what was said with the greatest confidence, and not to be unknown. */
    List<Miss> worst(int most) {
        return misses.stream()
                .filter(miss -> miss.tag().isDetermined())
                .sorted(Comparator.comparingDouble((Miss miss) -> miss.tag().confidence())
                        .reversed())
                .limit(most)
                .toList();
    }
}
