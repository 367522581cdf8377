package org.khabar.enrich.classifier;

/** A folder does not hold a token classifier that can be used; the message says in one line which file, and why. */
public final class UnusableModelException extends RuntimeException {
    /** A fault that was found by looking. */
    UnusableModelException(String message) {
        super(message);
    }

    /** A fault that a library found; of its message the first line is told. */
    UnusableModelException(String message, Throwable cause) {
        super(message + ": " + firstLine(cause.getMessage() == null ? cause.toString() : cause.getMessage()), cause);
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
