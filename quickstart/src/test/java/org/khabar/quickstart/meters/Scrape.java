package org.khabar.quickstart.meters;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a scrape says, in Prometheus' text format.
 *
 * @param series values by series, as {@code name} or {@code name{key="value",...}}
 */
record Scrape(Map<String, Double> series) {
    static Scrape read(String text) {
        var series = new HashMap<String, Double>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int end = line.lastIndexOf(' ');
            series.put(line.substring(0, end), Double.parseDouble(line.substring(end + 1)));
        });
        return new Scrape(Map.copyOf(series));
    }

    /** Sum over all series of a name whose tags are among others these, each as {@code key="value"}. */
    double sum(String name, String... tags) {
        return of(name, tags).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** All series of a name whose tags are among others these. */
    Map<String, Double> of(String name, String... tags) {
        return series.entrySet().stream()
                .filter(entry -> name(entry.getKey()).equals(name))
                .filter(entry -> hasAll(tags).test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All names that there are. */
    Set<String> names() {
        return series.keySet().stream().map(Scrape::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Predicate<String> hasAll(String... tags) {
        return each -> Set.of(tags).stream().allMatch(each::contains);
    }

    private static String name(String series) {
        int end = series.indexOf('{');
        return end < 0 ? series : series.substring(0, end);
    }
}
