package org.khabar.quickstart.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.khabar.ingest.IngestApp;
import org.khabar.quickstart.embedded.ParentBoundProgram;

/** {@code watch} of the ingestion program as a process of its own, which ends with the test whatever becomes of it. */
final class WatchProcess implements AutoCloseable {
    private final Process process;
    private final Path output;

    private WatchProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts the program against a stack.
     *
     * @param folder what it watches
     * @param ledger where it remembers what it took
     * @param output file that takes what it prints
     */
    static WatchProcess start(LocalStack stack, Path folder, Path ledger, Path output) throws IOException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentBoundProgram.class.getName(),
                        IngestApp.class.getName(),
                        "watch",
                        "--bootstrap-servers",
                        stack.bootstrapServers(),
                        "--registry",
                        stack.registryUrl(),
                        "--set",
                        "watch.dir=" + folder,
                        "--set",
                        "watch.ledger=" + ledger,
                        "--set",
                        "watch.poll.ms=200",
                        "--set",
                        "http.port=0"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        return new WatchProcess(process, output);
    }

    /** Ends it as kill -9 does, and waits until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop as kill -15 does, and returns its exit status. */
    int terminate() throws InterruptedException {
        // Process.destroy would also close the pipe by which the child sees that its parent is there.
        process.toHandle().destroy();
        return process.waitFor();
    }

    /** Waits a moment, and fails if it ends by itself meanwhile, with what it printed. */
    void requireAliveFor(long ms) throws InterruptedException, IOException {
        if (process.waitFor(ms, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(
                    "the program ended with " + process.exitValue() + ":\n" + Files.readString(output));
        }
    }

    /** The status with which it ends by itself. */
    int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends it if it still runs, and waits until it is gone: else it might still write where a test cleans up. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
