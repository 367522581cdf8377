package org.khabar.ingest.publish;

/** Says why something failed in one line. */
final class Causes {
    private Causes() {}

    /** The message of a failure and of what lies at its root, if that says more. */
    static String describe(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var message = message(failure);
        var rootMessage = message(root);
        return message.contains(rootMessage) ? message : message + " (" + rootMessage + ")";
    }

    // The registry client ends its messages with the whole schema.
    private static String message(Throwable failure) {
        var message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName();
        }
        var line = message.strip().replaceAll("\\s+", " ");
        var end = line.indexOf('{');
        return end > 0 ? line.substring(0, end).strip() : line;
    }
}
