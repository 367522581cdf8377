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

    private static String message(Throwable failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().replaceAll("\\s+", " ");
    }
}
