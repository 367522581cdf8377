package org.khabar.quickstart.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.audit.AuditCommand;
import org.khabar.enrich.audit.AuditReport;
import org.khabar.enrich.topics.TopicsReader;
import org.khabar.quickstart.stack.GeneratedNews.Written;
import org.khabar.schema.Outcome;
import org.khabar.schema.topic.Topics;

/**
 * The program is stopped in the middle of its work, the hard way and the soft one, and started again: every document has
 * exactly one outcome. When it is stopped is decided by what it has committed, never by the clock.
 */
@Timeout(1_200)
class KillIT {
    private static final int DOCUMENTS = 1_000;
    private static final int PARTITIONS = 4;
    private static final Duration POLL = Duration.ofMillis(50);

    /** Where the articles that everyone who develops Khabar has are, seen from the module. */
    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus", "news.jsonl.gz");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // started before each test
    private LocalStack stack;

    @BeforeEach
    void start() {
        stack = LocalStack.start(new StackSize(PARTITIONS, 1, 1));
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void shouldLoseAndRepeatNothingWhenKilledAndStartedAgain() throws Exception {
        var input = folder.resolve("news.jsonl");
        var written = new GeneratedNews(2_000).writeLines(input, DOCUMENTS);

        interrupt(Files.readAllLines(input), EnrichProcess::kill);
        var report = finish("state");

        assertComplete(report, written);
    }

    @Test
    void shouldLoseAndRepeatNothingWhenStateIsGoneToo() throws Exception {
        var input = folder.resolve("news.jsonl");
        var written = new GeneratedNews(2_001).writeLines(input, DOCUMENTS);

        interrupt(Files.readAllLines(input), EnrichProcess::kill);
        var report = finish("another-state");

        assertComplete(report, written);
    }

    @Test
    void shouldStopInTimeAndGoOnWhenToldToStop() throws Exception {
        var input = folder.resolve("news.jsonl");
        var written = new GeneratedNews(2_002).writeLines(input, DOCUMENTS);

        interrupt(
                Files.readAllLines(input),
                program -> assertThat(program.terminate()).isZero());
        var report = finish("state");

        assertComplete(report, written);
    }

    @Test
    void shouldLoseAndRepeatNothingOfRealNews() throws Exception {
        assumeTrue(Files.exists(CORPUS), "the shared articles are not here");

        interrupt(firstOfCorpus(), EnrichProcess::kill);
        var report = finish("state");

        assertThat(report.faults()).isEmpty();
        assertThat(report.origins()).isEqualTo(DOCUMENTS);
    }

    @FunctionalInterface
    private interface Stop {
        void stop(EnrichProcess program) throws Exception;
    }

    /** Feeds all documents, and stops the program when between a fifth and all of their decisions are committed. */
    private void interrupt(List<String> documents, Stop stop) throws Exception {
        ingest(documents.subList(0, DOCUMENTS / 2));
        try (var program = program("state");
                var decisions = new DecisionCount(stack)) {
            decisions.await(DOCUMENTS / 5, program);
            // The program cannot be done with these by the time they are all there.
            ingest(documents.subList(DOCUMENTS / 2, DOCUMENTS));
            stop.stop(program);
        }
        try (var progress = stack.streamProgress()) {
            assertThat(progress.isDone())
                    .as("all was done before the program was stopped")
                    .isFalse();
        }
    }

    /** Starts the program again and lets it work until nothing is left to do. */
    private AuditReport finish(String stateFolder) throws Exception {
        try (var program = program(stateFolder);
                var progress = stack.streamProgress()) {
            while (!progress.isDone()) {
                program.requireAliveFor(POLL);
            }
            return AuditCommand.audit(Map.of("bootstrap.servers", stack.bootstrapServers()), stack.serdes());
        }
    }

    private static void assertComplete(AuditReport report, Written written) {
        assertThat(report.faults()).isEmpty();
        assertThat(report.origins()).isEqualTo(DOCUMENTS);
        assertThat(report.outcomes())
                .containsEntry(Outcome.ENRICHED, (long) written.originals())
                .containsEntry(Outcome.DUPLICATE, (long) written.copies())
                .containsEntry(Outcome.REFETCH, (long) written.refetches());
    }

    private EnrichProcess program(String stateFolder) throws IOException {
        return EnrichProcess.start(
                stack,
                folder.resolve("printed.txt"),
                List.of(
                        "state.dir=" + folder.resolve(stateFolder),
                        "partitions=" + PARTITIONS,
                        // The broker's least, so that it sees sooner than after 45 s that the program is gone.
                        "kafka.session.timeout.ms=6000",
                        // Transactions of a program that never comes back end 30 s after this.
                        "registry.patience.ms=0"));
    }

    private void ingest(List<String> documents) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "part", ".jsonl"), documents, StandardCharsets.UTF_8);
        var errors = new StringWriter();
        var summary = stack.ingest(List.of(file.toString()), new SimpleMeterRegistry(), new PrintWriter(errors, true));
        assertThat(summary.isAllSent()).as(errors.toString()).isTrue();
    }

    private static List<String> firstOfCorpus() throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(CORPUS))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .limit(DOCUMENTS)
                    .toList();
        }
    }

    /** Counts the decisions that are committed. */
    private static final class DecisionCount implements AutoCloseable {
        private final TopicsReader reader;
        private int count;

        DecisionCount(LocalStack stack) {
            reader = new TopicsReader(stack.clientSettings(), List.of(Topics.DECISIONS));
        }

        void await(int least, EnrichProcess program) throws InterruptedException {
            while (count < least) {
                read();
                program.requireAliveFor(Duration.ZERO);
            }
        }

        private void read() {
            reader.poll(POLL).forEach(decision -> count++);
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
