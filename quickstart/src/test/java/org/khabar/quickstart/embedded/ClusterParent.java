package org.khabar.quickstart.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** A program that starts three brokers, says which processes they are, and waits to be killed. */
final class ClusterParent {
    private ClusterParent() {}

    public static void main(String[] arguments) throws Exception {
        BrokerCluster.start(Files.createDirectory(Path.of(arguments[0])));
        ProcessHandle.current().children().forEach(broker -> System.out.println(broker.pid()));
        System.out.println();
        Thread.currentThread().join();
    }
}
