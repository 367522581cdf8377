package org.khabar.service.deploy;

/** Failures in one line. */
final class Causes {
    private Causes() {}

    /** What failed and, where that says more, why. */
    static String describe(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var message = String.valueOf(failure.getMessage());
        return root == failure || message.contains(String.valueOf(root.getMessage()))
                ? message
                : message + ": " + root.getMessage();
    }
}
