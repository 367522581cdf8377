package org.khabar.ingest.watch;

import java.util.function.BooleanSupplier;
import org.khabar.ingest.publish.UnavailableException;

/** Brings the documents of a file to their topics. */
public interface FileSender {
    /**
     * Makes sure that files can be sent; does nothing when it has before.
     *
     * @throws UnavailableException if brokers, topics or schemas are not there now
     */
    void connect();

    /**
     * Reads a file and hands its documents over. It stops at the first that cannot be sent, when brokers stay away, and when
     * it is told to.
     *
     * @param isStopping whether the rest of the file is to be left
     * @return what becomes of it, complete after the next {@link #awaitAnswers}
     */
    Delivery send(SeenFile file, BooleanSupplier isStopping);

    /** Returns when there is an answer for every document that was handed over. */
    void awaitAnswers();

    /** Whether brokers did not take the last record in time. */
    boolean isBrokerAway();
}
