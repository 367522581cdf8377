package org.khabar.enrich.stage;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.khabar.schema.StageFailure;
import org.khabar.schema.internal.Candidate;
import org.khabar.schema.topic.Topics;
import org.khabar.service.logging.RecordLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs stages: the one place where what a stage throws is caught. Text comes from anywhere, and one article that a stage
 * cannot bear must not stop the others; so the failure is counted, logged by the article's coordinates, and handed back
 * as a value.
 */
public final class StageGuard {
    private static final Logger LOG = LoggerFactory.getLogger(StageGuard.class);
    private static final int MAX_MESSAGE_LENGTH = 500;

    private final StageListener listener;

    /**
     * @param listener told of every run and failure
     */
    public StageGuard(StageListener listener) {
        this.listener = listener;
    }

    /**
     * Runs a stage once.
     *
     * @param stage the stage
     * @param logic what it does
     * @param input what it works on
     * @return its result, or what it threw
     */
    public <I, O> Attempt<O> attempt(Stage stage, Function<I, O> logic, I input) {
        long start = System.nanoTime();
        try {
            return new Attempt.Succeeded<>(logic.apply(input), elapsed(stage, start));
        } catch (KafkaException e) {
            // A store or a client that fails is no fault of the text: it has to stop the task.
            throw e;
            // Deep recursion on odd text is a failure of that text, not of the program.
        } catch (RuntimeException | StackOverflowError e) {
            listener.stageFailed(stage);
            return new Attempt.Failed<>(e, elapsed(stage, start));
        }
    }

    /**
     * Runs a stage on an article that goes on whatever happens: its decision will say how long it took and, if it threw,
     * what.
     *
     * @param fallback what the stage leaves behind when it throws
     */
    public <O> O run(Stage stage, Function<Candidate, O> logic, Candidate article, O fallback) {
        var attempt = attempt(stage, logic, article);
        article.getStageMicros().put(stage.label(), attempt.micros());
        if (attempt instanceof Attempt.Failed<O> failed) {
            article.getStageFailures().add(failure(stage, failed.cause()));
            RecordLog.name(
                            LOG.atWarn(),
                            Topics.RAW.name(),
                            article.getOrigin().getPartition(),
                            article.getOrigin().getOffset(),
                            article.getRawId())
                    .addKeyValue("part", article.getPart())
                    .addKeyValue("stage", stage.label())
                    .setCause(failed.cause())
                    .log("A stage failed; the article goes on without it");
        }
        return attempt.value().orElse(fallback);
    }

    private long elapsed(Stage stage, long startNanos) {
        long nanos = System.nanoTime() - startNanos;
        listener.stageRan(stage, nanos);
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }

    private static StageFailure failure(Stage stage, Throwable cause) {
        var message = cause.getMessage();
        var bounded = message == null || message.length() <= MAX_MESSAGE_LENGTH
                ? message
                : message.substring(0, MAX_MESSAGE_LENGTH);
        return StageFailure.newBuilder()
                .setStage(stage.label())
                .setException(cause.getClass().getName())
                .setMessage(bounded)
                .build();
    }
}
