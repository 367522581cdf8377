package org.khabar.enrich.terminal;

/** One line for what was thrown. */
public final class Failures {
    private Failures() {}

    /** The message with that of the first cause that says more, safe to print. */
    public static String line(Throwable thrown) {
        var message = message(thrown);
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (!message.contains(message(cause))) {
                return PrintableText.of(message + ": " + message(cause), 500);
            }
        }
        return PrintableText.of(message, 500);
    }

    private static String message(Throwable thrown) {
        return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    }
}
