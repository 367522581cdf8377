package org.khabar.quickstart.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What pass-through and pipeline took in turns.
 *
 * @param articles articles of each round
 * @param each the rounds, in their order
 */
record Rounds(int articles, List<Round> each) {
    /** Copies the rounds. */
    Rounds {
        each = List.copyOf(each);
    }

    /** Articles of all rounds. */
    long allArticles() {
        return (long) articles * each.size();
    }

    /** Articles a second through the pipeline, over all rounds. */
    double pipelinePerSecond() {
        return allArticles() / sum(Round::pipelineSeconds);
    }

    /** Articles a second through the pass-through, over all rounds. */
    double passThroughPerSecond() {
        return allArticles() / sum(Round::passThroughSeconds);
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
        return each.stream().mapToDouble(part).sum();
    }
}
