package org.khabar.quickstart.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.khabar.enrich.EnrichmentMain;
import org.khabar.quickstart.embedded.ParentBoundProgram;

/** The enrichment program as a process of its own, which ends with the test whatever becomes of it. */
public final class EnrichProcess implements AutoCloseable {
    private final Process process;
    private final Path output;

    private EnrichProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts the program against a stack.
     *
     * @param output file that takes what it prints
     * @param settings further ones, as key=value
     */
    static EnrichProcess start(LocalStack stack, Path output, List<String> settings) throws IOException {
        return start(stack.bootstrapServers(), stack.registryUrl(), output, settings);
    }

    /**
     * Starts the program against any cluster.
     *
     * @param bootstrapServers its brokers
     * @param registryUrl its registry
     * @param output file that takes what it prints
     * @param settings further ones, as key=value
     */
    public static EnrichProcess start(String bootstrapServers, String registryUrl, Path output, List<String> settings)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // The modules' tests have a configuration of their own on the same class path.
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                ParentBoundProgram.class.getName(),
                EnrichmentMain.class.getName(),
                "enrich",
                "--bootstrap-servers",
                bootstrapServers,
                "--registry",
                registryUrl,
                // Several on one machine.
                "--set",
                "http.port=0"));
        settings.forEach(setting -> command.addAll(List.of("--set", setting)));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        return new EnrichProcess(process, output);
    }

    /** Ends it as kill -9 does, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop as kill -15 does, and returns its exit status. */
    public int terminate() throws InterruptedException {
        // Process.destroy would also close the pipe by which the child sees that its parent is there.
        process.toHandle().destroy();
        return process.waitFor();
    }

    /** Waits, and fails if it ends by itself meanwhile, with what it printed. */
    void requireAliveFor(Duration span) throws InterruptedException {
        if (process.waitFor(span.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("the program ended with " + process.exitValue() + ":\n" + printed());
        }
    }

    /** Its number in the operating system. */
    public long pid() {
        return process.pid();
    }

    /** The status with which it ended; empty while it runs. */
    public OptionalInt exitStatus() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /** All that it printed. */
    public String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it if it still runs, and waits until it is gone: else it might still write where a test cleans up. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
