package org.khabar.quickstart.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports for servers that go down and come back on the same port. They are not of the range from which the system
 * takes the ports of outgoing connections (32768 and above on Linux, 49152 and above elsewhere): while the server is
 * down, no client can be given its port.
 */
final class ListeningPorts {
    private static final int FIRST = 15_000;
    private static final int END = 32_000;
    private static final int MAX_ATTEMPTS = 1_000;

    private ListeningPorts() {}

    /**
     * Finds different ports that nobody listens on.
     *
     * @param count how many
     */
    static List<Integer> find(int count) throws IOException {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int attempt = 0; held.size() < count; attempt++) {
                take(held, attempt);
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }

    private static void take(List<ServerSocket> held, int attempt) throws IOException {
        int port = ThreadLocalRandom.current().nextInt(FIRST, END);
        try {
            held.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            if (attempt == MAX_ATTEMPTS) {
                throw e;
            }
        }
    }
}
