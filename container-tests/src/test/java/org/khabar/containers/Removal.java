package org.khabar.containers;

import java.util.Deque;

/** Removes what a test has made. */
final class Removal {
    private Removal() {}

    /** Removes all, the last made first. What is left of one must not keep the others from being removed. */
    static void all(Deque<AutoCloseable> opened) {
        while (!opened.isEmpty()) {
            var resource = opened.pop();
            try {
                resource.close();
            } catch (Exception e) {
                System.err.println("cannot remove " + resource + ": " + e);
            }
        }
    }
}
