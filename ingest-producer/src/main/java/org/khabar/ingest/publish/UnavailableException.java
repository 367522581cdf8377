package org.khabar.ingest.publish;

/** Brokers, topics or schemas are not there; the message says what is missing and where it was sought, on one line. */
public final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is missing. */
    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
