package org.khabar.enrich.reset;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for what the cluster answers. */
final class Answers {
    private Answers() {}

    /**
     * An answer.
     *
     * @param what was asked, for the message: "find the offsets"
     * @throws KafkaException when the cluster refuses or does not answer
     */
    static <T> T await(KafkaFuture<T> answer, String what) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot " + what, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while trying to " + what, e);
        }
    }

    /** The same; empty when it is refused for one reason. */
    static <T> Optional<T> awaitUnless(Class<? extends RuntimeException> refusal, KafkaFuture<T> answer, String what) {
        try {
            return Optional.of(await(answer, what));
        } catch (KafkaException e) {
            throwUnless(refusal, e);
            return Optional.empty();
        }
    }

    /** Waits until something is done; returns whether it was, and was not refused for one reason. */
    static boolean isDoneUnless(Class<? extends RuntimeException> refusal, KafkaFuture<Void> answer, String what) {
        try {
            await(answer, what);
            return true;
        } catch (KafkaException e) {
            throwUnless(refusal, e);
            return false;
        }
    }

    private static void throwUnless(Class<? extends RuntimeException> refusal, KafkaException failure) {
        if (!refusal.isInstance(failure.getCause())) {
            throw failure;
        }
    }
}
