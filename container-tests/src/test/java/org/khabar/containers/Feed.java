package org.khabar.containers;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * One run of the ingest program, which is handed generated articles at a steady pace, about fifty a second, until it is told that
 * there were enough: so articles flow while something happens.
 */
final class Feed implements AutoCloseable {
    private static final Pattern SENT = Pattern.compile("sent (\\d+), rejected 0, failed 0");

    /** Enough for ten minutes, which no test takes. */
    private static final int MOST = 30_000;

    private static final String PACED = """
            count=0
            while IFS= read -r line && [ ! -e /tmp/enough ]; do
                printf '%s\\n' "$line"
                count=$((count + 1))
                [ $((count % 10)) -ne 0 ] || sleep 0.2
            done </inbox/*.jsonl | exec khabar ingest -
            """;

    private final Program program;

    private Feed(Program program) {
        this.program = program;
    }

    /**
     * Starts it.
     *
     * @param name of its documents: those of two feeds are not the same
     * @param folder for the file that they are in
     */
    static Feed start(Cluster cluster, String name, Path folder) throws IOException {
        var articles = NewsFile.write(folder, name, MOST).path();
        var program = cluster.program(Image.INGEST_PRODUCER)
                .withEnv("KHABAR_INGEST_CONNECT_TIMEOUT_MS", "60000")
                .withCopyOf(articles, "/inbox")
                .withCreateContainerCmdModifier(command -> command.withEntrypoint("bash", "-c", PACED));
        program.start();
        return new Feed(program);
    }

    /** Fails when it has ended without being told to. */
    void requireRunning() {
        if (!program.isUp()) {
            throw new IllegalStateException("ingestion has ended with " + program.ended());
        }
    }

    /** Ends it, fails unless every document was sent, and returns how many there were. */
    int finish() throws IOException, InterruptedException {
        program.execInContainer("touch", "/tmp/enough");
        await("the feed ends").atMost(Cluster.PATIENCE).until(() -> !program.isUp());
        var ended = program.ended();
        var sent = SENT.matcher(ended.output());
        if (ended.exitCode() != 0 || !sent.find()) {
            throw new IllegalStateException("ingestion ended with " + ended);
        }
        return Integer.parseInt(sent.group(1));
    }

    @Override
    public void close() {
        program.close();
    }
}
