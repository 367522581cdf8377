package org.khabar.enrich.stage;

import java.util.Optional;

/**
 * What came of running a stage once.
 *
 * @param <T> what the stage makes
 */
public sealed interface Attempt<T> {
    /** Time that it took, in microseconds. */
    long micros();

    /** The value; empty when the stage threw. */
    Optional<T> value();

    /** The stage did its work. */
    record Succeeded<T>(T result, long micros) implements Attempt<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(result);
        }
    }

    /** The stage threw. */
    record Failed<T>(Throwable cause, long micros) implements Attempt<T> {
        @Override
        public Optional<T> value() {
            return Optional.empty();
        }
    }
}
