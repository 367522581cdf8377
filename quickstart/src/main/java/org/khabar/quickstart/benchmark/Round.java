package org.khabar.quickstart.benchmark;

/**
 * How long pass-through and pipeline took for the same articles, in seconds.
 *
 * @param passThroughSeconds of the pass-through
 * @param pipelineSeconds of the pipeline
 * @param compilingSeconds time of one processor that the JVM's compiler took beside the pipeline
 */
record Round(double passThroughSeconds, double pipelineSeconds, double compilingSeconds) {
    double ratio() {
        return passThroughSeconds / pipelineSeconds;
    }
}
