package org.khabar.quickstart.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kafka's own server program as a process of its own: broker and controller of one node of a cluster. It can be killed
 * and started again on the same data and ports, and ends with the test whatever becomes of it.
 */
final class BrokerProcess implements AutoCloseable {
    /** Quick start before peak speed: it lives for a few minutes beside many others. */
    private static final List<String> JVM_OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private static final String SERVER = "kafka.Kafka";

    private final Path settingsFile;
    private final Path output;
    private @Nullable Process process;

    /**
     * @param settingsFile the server's properties
     * @param output file that takes what it prints
     */
    BrokerProcess(Path settingsFile, Path output) {
        this.settingsFile = settingsFile;
        this.output = output;
    }

    /** Starts it; it takes requests some seconds later. */
    void start() throws IOException {
        if (isAlive()) {
            throw new IllegalStateException("the broker is running");
        }
        process = ChildJvm.of(JVM_OPTIONS, SERVER, List.of(settingsFile.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    /** Ends it as kill -9 does, and waits until it is gone. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** All that it printed. */
    String printed() {
        try {
            return Files.exists(output) ? Files.readString(output) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
