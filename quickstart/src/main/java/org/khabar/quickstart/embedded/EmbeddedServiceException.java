package org.khabar.quickstart.embedded;

/** An embedded service did not start, or did not stop, and the message says which one and why. */
public final class EmbeddedServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmbeddedServiceException(String message) {
        super(message);
    }

    EmbeddedServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
