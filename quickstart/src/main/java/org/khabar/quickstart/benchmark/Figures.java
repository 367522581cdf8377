package org.khabar.quickstart.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a benchmark measured.
 *
 * @param settings of the pipeline that were not the defaults
 * @param variedShare share of the articles that are none of the input as they are, but varied, since it has too few
 * @param rounds how long pass-through and pipeline took
 * @param duplicateShare share of the articles that were found to be duplicates
 * @param latencyRate articles a second that were fed while latency was measured
 * @param latencies sorted milliseconds from articles.raw to a committed outcome
 * @param stageMicros mean microseconds a run, by stage
 */
record Figures(
        Map<String, String> settings,
        double variedShare,
        Rounds rounds,
        double duplicateShare,
        double latencyRate,
        List<Long> latencies,
        Map<String, Double> stageMicros) {
    long percentile(double share) {
        return latencies.get((int) Math.min(latencies.size() - 1L, Math.round(share * latencies.size())));
    }

    /** A table for people. */
    String table() {
        var table = new StringBuilder();
        settings.forEach((key, value) -> line(table, key, "%s", value));
        line(
                table,
                "articles",
                "%d rounds of %,d, of which %.0f%% were varied and %.0f%% duplicates",
                rounds.each().size(),
                rounds.articles(),
                100 * variedShare,
                100 * duplicateShare);
        line(table, "pass-through", "%,.0f articles a second", rounds.passThroughPerSecond());
        line(table, "pipeline", "%,.0f articles a second", rounds.pipelinePerSecond());
        var ratios = rounds.each().stream()
                .map(round -> "%.3f".formatted(round.ratio()))
                .collect(Collectors.joining(", "));
        line(table, "ratio", "%.3f; by rounds %s", rounds.ratio(), ratios);
        line(table, "compiling meanwhile", "%.0f%% of a processor", 100 * rounds.compilingShare());
        line(
                table,
                "latency at " + Math.round(latencyRate) + "/s",
                "p50 %d ms, p90 %d ms, p99 %d ms",
                percentile(0.5),
                percentile(0.9),
                percentile(0.99));
        stageMicros.forEach((stage, micros) -> line(table, "  " + stage, "%,.1f us", micros));
        return table.toString();
    }

    /** One JSON object for scripts. */
    String json() throws JsonProcessingException {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("settings", settings);
        figures.put("articles", rounds.articles());
        figures.put("rounds", rounds.each().size());
        figures.put("variedShare", rounded(variedShare, 4));
        figures.put("pipelinePerSecond", rounded(rounds.pipelinePerSecond(), 1));
        figures.put("passThroughPerSecond", rounded(rounds.passThroughPerSecond(), 1));
        figures.put("ratio", rounded(rounds.ratio(), 4));
        figures.put("p50Ms", percentile(0.5));
        figures.put("p99Ms", percentile(0.99));
        figures.put("duplicateShare", rounded(duplicateShare, 4));
        figures.put("compilingShare", rounded(rounds.compilingShare(), 2));
        return new ObjectMapper().writeValueAsString(figures);
    }

    private static double rounded(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(value * scale) / scale;
    }

    private static void line(StringBuilder table, String name, String format, Object... values) {
        table.append(String.format(Locale.ROOT, "%-20s %s%n", name, String.format(Locale.ROOT, format, values)));
    }
}
