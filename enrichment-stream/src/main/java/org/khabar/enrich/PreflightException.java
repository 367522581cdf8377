package org.khabar.enrich;

/** Something that the stream needs is not in place; the message says what, and what to do. */
public final class PreflightException extends RuntimeException {
    PreflightException(String message) {
        super(message);
    }
}
