package org.khabar.quickstart.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * Reads what the registry prints, so that its pipe never fills: finds the address it listens on and keeps the last
 * lines for an error message. Safe for use by several threads.
 */
final class RegistryOutput {
    /** Quarkus prints it with the address when the server takes requests. */
    private static final String LISTENING = "Listening on: ";

    private static final int TAIL_LINES = 25;

    private final Deque<String> tail = new ArrayDeque<>();
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final Thread reader;

    /**
     * Begins to read.
     *
     * @param output what the registry prints; read to its end and closed
     */
    RegistryOutput(BufferedReader output) {
        reader = new Thread(() -> readAll(output), "registry-output");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Where the registry listens.
     *
     * @return completed with scheme, host and port; with an exception if the output ends before
     */
    CompletableFuture<URI> address() {
        return address;
    }

    /**
     * The last lines so far.
     *
     * @return lines, each after a line feed; empty if nothing was printed
     */
    String tail() {
        synchronized (tail) {
            var text = new StringBuilder();
            tail.forEach(line -> text.append("\n  | ").append(line));
            return text.toString();
        }
    }

    /** Waits until the output has ended. */
    void join() throws InterruptedException {
        reader.join();
    }

    private void readAll(BufferedReader output) {
        try (output) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                accept(line);
            }
        } catch (IOException e) {
            accept("(its output cannot be read: " + e.getMessage() + ")");
        }
        address.completeExceptionally(new EmbeddedServiceException("it ended before it listened"));
    }

    private void accept(String line) {
        synchronized (tail) {
            if (tail.size() == TAIL_LINES) {
                tail.removeFirst();
            }
            tail.addLast(line);
        }
        int start = line.indexOf(LISTENING);
        if (start >= 0) {
            address.complete(
                    URI.create(line.substring(start + LISTENING.length()).strip()));
        }
    }
}
