package org.khabar.quickstart.stack;

/** The stream stopped by itself. */
public final class StreamStoppedException extends RuntimeException {
    private StreamStoppedException(Throwable cause) {
        super("The stream stopped: " + cause.getMessage(), cause);
    }

    static void rethrow(Throwable cause) {
        throw new StreamStoppedException(cause);
    }
}
