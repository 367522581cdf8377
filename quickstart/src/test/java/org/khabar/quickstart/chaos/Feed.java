package org.khabar.quickstart.chaos;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.khabar.ingest.IngestApp;
import org.khabar.quickstart.stack.GeneratedNews.Written;
import org.khabar.quickstart.stack.NewsLines;

/**
 * One run of the ingest program as a process, which is handed article after article through its standard input: as many as
 * keep the stream busy, so that there is work at any time until it is told that there were enough. It ends when its input ends, so it does
 * not outlive the test either.
 */
final class Feed implements AutoCloseable {
    /** How far the stream may be behind what was handed over: a few seconds of its work. */
    private static final int MOST_BEHIND = 2_000;

    private static final int PORTION = 100;

    private final Process process;
    private final BufferedWriter input;
    private final Path output;
    private final NewsLines documents;
    private int last = Integer.MAX_VALUE;

    private Feed(Process process, Path output, NewsLines documents) {
        this.process = process;
        this.input = process.outputWriter();
        this.output = output;
        this.documents = documents;
    }

    /**
     * Starts the program; nothing is handed over yet.
     *
     * @param output file that takes what it prints
     * @param documents what is published
     */
    static Feed start(Cluster cluster, Path output, NewsLines documents) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestApp.class.getName(),
                        "ingest",
                        "--bootstrap-servers",
                        cluster.brokers().bootstrapServers(),
                        "--registry",
                        cluster.registry().url(),
                        "-")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Feed(process, output, documents);
    }

    /** Hands over what the stream lacks, given how many documents it has decided. */
    void fill(int decided) throws IOException {
        while (!isAllHanded() && handed().documents() - decided < MOST_BEHIND) {
            for (int count = 0; count < PORTION && !isAllHanded(); count++) {
                input.write(documents.next());
                input.write('\n');
            }
            input.flush();
        }
    }

    /** Hands over so many in all, or no more where there were that many already. */
    void stopAt(int count) {
        last = Math.max(count, handed().documents());
    }

    boolean isAllHanded() {
        return handed().documents() >= last;
    }

    /** What was handed over so far. */
    Written handed() {
        return documents.written();
    }

    /** Ends the input and waits until the program has published all; fails if it could not. */
    void finish() throws IOException, InterruptedException {
        input.close();
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException("ingestion ended with " + status + ":\n" + printed());
        }
    }

    /** All that it printed. */
    String printed() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
