package org.khabar.containers.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.khabar.enrich.EnrichmentMain;
import org.khabar.ingest.IngestApp;
import org.khabar.quickstart.embedded.FreePort;
import org.khabar.quickstart.embedded.ParentBoundProgram;
import org.khabar.quickstart.stack.LocalStack;
import org.khabar.quickstart.stack.StackSize;

/** A broker, a registry, and both programs as processes of their own, as the images start them. */
final class WatchedPrograms implements AutoCloseable {
    private static final StackSize SIZE = new StackSize(3, 1, 2);
    private static final int STOP_SECONDS = 40;

    private final LocalStack stack;
    private final Path inbox;
    private final int streamPort = FreePort.find();
    private final int ingestPort = FreePort.find();
    private final List<Process> processes = new ArrayList<>();

    private WatchedPrograms(LocalStack stack) {
        this.stack = stack;
        this.inbox = stack.newFolder("inbox");
    }

    static WatchedPrograms start() throws IOException {
        var programs = new WatchedPrograms(LocalStack.start(SIZE));
        try {
            programs.startStream();
            programs.startIngest();
            return programs;
        } catch (IOException | RuntimeException e) {
            programs.close();
            throw e;
        }
    }

    private void startStream() throws IOException {
        run(
                EnrichmentMain.class,
                "enrich",
                List.of(
                        "http.port=" + streamPort,
                        "state.dir=" + stack.newFolder("state"),
                        "partitions=" + SIZE.partitions(),
                        "threads=" + SIZE.threads()));
    }

    private void startIngest() throws IOException {
        run(
                IngestApp.class,
                "watch",
                List.of(
                        "http.port=" + ingestPort,
                        "watch.dir=" + inbox,
                        "watch.ledger=" + stack.newFolder("ledger").resolve("ledger"),
                        "watch.settle.ms=100",
                        "watch.poll.ms=200"));
    }

    private void run(Class<?> program, String command, List<String> settings) throws IOException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Small, so that it collects garbage within the test, as it does within minutes anywhere.
                "-Xmx256m",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                ParentBoundProgram.class.getName(),
                program.getName(),
                command,
                "--bootstrap-servers",
                stack.bootstrapServers(),
                "--registry",
                stack.registryUrl()));
        settings.forEach(setting -> words.addAll(List.of("--set", setting)));
        var builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // What is warned of is what the traffic is there for.
        builder.environment().put("KHABAR_LOG_LEVEL", "error");
        processes.add(builder.start());
    }

    /** The broker and the registry. */
    LocalStack stack() {
        return stack;
    }

    /** Where the stream's meters are. */
    int streamPort() {
        return streamPort;
    }

    /** Where the ingestion's meters are. */
    int ingestPort() {
        return ingestPort;
    }

    /** Puts a file into the watched folder. */
    void drop(String name, String content) {
        try {
            Files.writeString(inbox.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails when one of them has ended, so that nobody waits for it. */
    void requireAlive() {
        for (var process : processes) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "A program has ended with " + process.exitValue() + "; it says above why");
            }
        }
    }

    @Override
    public void close() {
        try (stack) {
            processes.forEach(process -> process.toHandle().destroy());
            processes.forEach(WatchedPrograms::awaitEnd);
        }
    }

    private static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
