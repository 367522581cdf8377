package org.khabar.ingest.source;

/** An input was named that is not there; the message says which. */
public final class NoSuchInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchInputException(String message) {
        super(message);
    }
}
