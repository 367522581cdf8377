package org.khabar.enrich.classifier;

/** A folder does not hold a token classifier that can be used; the message says in one line which file, and why. */
public final class UnusableModelException extends RuntimeException {
    /** A fault that was found by looking. */
    UnusableModelException(String message) {
        super(message);
    }

    /** A fault that a library found; of its message the first line is told. */
    UnusableModelException(String message, Throwable cause) {
        super(message + ": " + reason(cause), cause);
    }

    /** Some errors only wrap the one that says something. */
    private static String reason(Throwable cause) {
        if (cause.getMessage() != null) {
            return firstLine(cause.getMessage());
        }
        return cause.getCause() == null ? cause.toString() : reason(cause.getCause());
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
