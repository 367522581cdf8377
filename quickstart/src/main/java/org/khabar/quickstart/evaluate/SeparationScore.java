package org.khabar.quickstart.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Compares the bodies that were cut from pages, and the labels of their lines, with what they should be. */
final class SeparationScore {
    private final List<Page> pages = new ArrayList<>();

    /**
     * One page.
     *
     * @param id its id
     * @param source its site
     * @param precision share of the four-word sequences that were kept which belong to the body; 0 when nothing was kept
     * @param recall share of the body's that were kept
     * @param labels how many lines have a label in the gold
     * @param rightLabels how many of them got it
     * @param kept lines that were kept and do not belong to the body
     * @param lost lines of the body that were not kept
     */
    record Page(
            String id,
            String source,
            double precision,
            double recall,
            int labels,
            int rightLabels,
            List<String> kept,
            List<String> lost) {
        /** Harmonic mean of precision and recall. */
        double f1() {
            return Counts.f1(precision, recall);
        }
    }

    /**
     * Means over several pages.
     *
     * @param name what they have in common
     * @param pages how many they are
     * @param precision mean of theirs
     * @param recall mean of theirs
     */
    record Mean(String name, int pages, double precision, double recall) {
        /** Harmonic mean of the two means, as the shared scorer has it. */
        double f1() {
            return Counts.f1(precision, recall);
        }
    }

    /**
     * Adds a page.
     *
     * @param gold what its body is, and the labels of its lines by number, from 1
     * @param body what was kept, of all articles; empty when the page was rejected
     * @param labels what the lines were taken for, by number
     */
    void add(GoldPage gold, String body, Map<Integer, String> labels) {
        var counts = WordGrams.of(body).against(WordGrams.of(gold.body()));
        int right = (int) gold.labels().entrySet().stream()
                .filter(label -> label.getValue().equals(labels.get(label.getKey())))
                .count();
        pages.add(new Page(
                gold.id(),
                gold.source(),
                body.isEmpty() ? 0 : counts.precision(),
                counts.recall(),
                gold.labels().size(),
                right,
                without(body, gold.body()),
                without(gold.body(), body)));
    }

    private static List<String> without(String text, String other) {
        var known = new HashSet<>(lines(other));
        return lines(text).stream().filter(line -> !known.contains(line)).toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Over all pages. */
    Mean total() {
        return mean("all", pages);
    }

    /** Over the pages of each site, the worst first. */
    List<Mean> bySource() {
        return pages.stream().collect(Collectors.groupingBy(Page::source)).entrySet().stream()
                .map(site -> mean(site.getKey(), site.getValue()))
                .sorted(Comparator.comparingDouble(Mean::f1).thenComparing(Mean::name))
                .toList();
    }

    private static Mean mean(String name, List<Page> pages) {
        return new Mean(name, pages.size(), average(pages, Page::precision), average(pages, Page::recall));
    }

    private static double average(List<Page> pages, ToDoubleFunction<Page> figure) {
        return pages.stream().mapToDouble(figure).average().orElse(0);
    }

    /** How many lines have a label in the gold. */
    int labels() {
        return pages.stream().mapToInt(Page::labels).sum();
    }

    /** Share of them that got it; 0 where none has one. */
    double rightLabels() {
        return labels() == 0
                ? 0
                : (double) pages.stream().mapToInt(Page::rightLabels).sum() / labels();
    }

    /** The worst pages. */
    List<Page> worst(int most) {
        return pages.stream()
                .filter(page -> page.f1() < 1)
                .sorted(Comparator.comparingDouble(Page::f1))
                .limit(most)
                .toList();
    }
}
