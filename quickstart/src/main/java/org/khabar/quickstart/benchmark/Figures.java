package org.khabar.quickstart.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What a benchmark measured.
 *
 * @param articles articles of each round
 * @param variedShare share of them that are no articles of the input as they are, but varied, since it has too few
 * @param rounds what was measured in turns
 * @param duplicateShare share of the articles that were found to be duplicates
 * @param latencyRate articles a second that were fed while latency was measured
 * @param latencies sorted milliseconds from articles.raw to a committed outcome
 * @param stageMicros mean microseconds a run, by stage
 */
record Figures(
        int articles,
        double variedShare,
        List<Round> rounds,
        double duplicateShare,
        double latencyRate,
        List<Long> latencies,
        Map<String, Double> stageMicros) {
    /** Articles a second through the pipeline, over all rounds. */
    double pipelinePerSecond() {
        return articles * rounds.size() / sum(Round::pipelineSeconds);
    }

    /** Articles a second through the pass-through, over all rounds. */
    double passThroughPerSecond() {
        return articles * rounds.size() / sum(Round::passThroughSeconds);
    }

    double ratio() {
        return pipelinePerSecond() / passThroughPerSecond();
    }

    /**
     * How much of one processor's time the JVM's compiler took beside the pipeline: with more than a little, that was not warm
     * yet.
     */
    double compilingShare() {
        return sum(Round::compilingSeconds) / sum(Round::pipelineSeconds);
    }

    private double sum(ToDoubleFunction<Round> part) {
        return rounds.stream().mapToDouble(part).sum();
    }

    long percentile(double share) {
        return latencies.get((int) Math.min(latencies.size() - 1L, Math.round(share * latencies.size())));
    }

    /** A table for people. */
    String table() {
        var table = new StringBuilder();
        line(
                table,
                "articles",
                "%d rounds of %,d, of which %.0f%% were varied and %.0f%% duplicates",
                rounds.size(),
                articles,
                100 * variedShare,
                100 * duplicateShare);
        line(table, "pass-through", "%,.0f articles a second", passThroughPerSecond());
        line(table, "pipeline", "%,.0f articles a second", pipelinePerSecond());
        var ratios =
                rounds.stream().map(round -> "%.3f".formatted(round.ratio())).collect(Collectors.joining(", "));
        line(table, "ratio", "%.3f; by rounds %s", ratio(), ratios);
        line(table, "compiling meanwhile", "%.0f%% of a processor", 100 * compilingShare());
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
        figures.put("articles", articles);
        figures.put("rounds", rounds.size());
        figures.put("variedShare", rounded(variedShare, 4));
        figures.put("pipelinePerSecond", rounded(pipelinePerSecond(), 1));
        figures.put("passThroughPerSecond", rounded(passThroughPerSecond(), 1));
        figures.put("ratio", rounded(ratio(), 4));
        figures.put("p50Ms", percentile(0.5));
        figures.put("p99Ms", percentile(0.99));
        figures.put("duplicateShare", rounded(duplicateShare, 4));
        figures.put("compilingShare", rounded(compilingShare(), 2));
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
