package org.khabar.enrich.stage;

/** Is told of every run of a stage. */
public interface StageListener {
    /**
     * A stage ran, with or without success.
     *
     * @param nanos time that it took
     */
    void stageRan(Stage stage, long nanos);

    /** A stage threw. */
    void stageFailed(Stage stage);
}
