package org.khabar.quickstart.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds TCP ports of the loopback interface that nobody listens on. */
public final class FreePort {
    private FreePort() {}

    /**
     * Asks the operating system for a free port.
     *
     * @return a port that was free a moment ago: another program may take it before the caller does
     * @throws UncheckedIOException if there is none
     */
    public static int find() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback interface", e);
        }
    }
}
