package org.khabar.quickstart.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khabar.quickstart.stack.EnrichProcess;

/**
 * One of the instances of the stream, with its own state folder: a process after another. Each start has a client name of
 * its own, by which the brokers tell it from the one before.
 */
final class Instance implements AutoCloseable {
    private static final Pattern PROCESS_ID = Pattern.compile("\"processId\"\\s*:\\s*\"([^\"]+)\"");

    private final Cluster cluster;
    private final String name;
    private final Path folder;
    private final List<String> settings;
    private int starts;
    private @Nullable EnrichProcess process;

    /**
     * @param cluster what it works on
     * @param name of the instance
     * @param folder for its state and what it prints
     * @param settings further ones, as key=value
     */
    Instance(Cluster cluster, String name, Path folder, List<String> settings) {
        this.cluster = cluster;
        this.name = name;
        this.folder = folder;
        this.settings = settings;
    }

    /** Starts it where it stopped or was killed. */
    void start() throws IOException {
        starts++;
        var all = new ArrayList<>(List.of(
                "state.dir=" + state(),
                "partitions=" + Cluster.PARTITIONS,
                // More threads do not help two cores.
                "threads=1",
                "kafka.client.id=" + client(),
                // The brokers' least, so that they see sooner than after 45 s that an instance is gone.
                "kafka.session.timeout.ms=6000",
                // Transactions of a program that never comes back end 30 s after this.
                "registry.patience.ms=0"));
        all.addAll(settings);
        process = EnrichProcess.start(
                cluster.brokers().bootstrapServers(), cluster.registry().url(), output(), all);
    }

    EnrichProcess process() {
        if (process == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return process;
    }

    /** Name by which the brokers know the process that runs now. */
    String client() {
        return name + "-" + starts;
    }

    /** What the names of its transactions begin with, which stays as long as its state folder. */
    String transactions() throws IOException {
        var file = state().resolve(Cluster.APPLICATION_ID).resolve("kafka-streams-process-metadata");
        var found = PROCESS_ID.matcher(Files.readString(file));
        if (!found.find()) {
            throw new IllegalStateException("no process id in " + file);
        }
        return Cluster.APPLICATION_ID + "-" + found.group(1);
    }

    /** Where it keeps its state. */
    Path state() {
        return folder.resolve(name + "-state");
    }

    private Path output() {
        return folder.resolve(name + ".txt");
    }

    /** All that its processes printed. */
    String printed() {
        try {
            return Files.exists(output()) ? Files.readString(output()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
