package org.khabar.quickstart.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.enrich.audit.AuditCommand;
import org.khabar.enrich.audit.AuditReport;
import org.khabar.quickstart.stack.GeneratedNews.Written;
import org.khabar.schema.Outcome;
import org.khabar.schema.topic.Topics;

/**
 * The program that watches a folder is killed while it sends, started again and then told to stop: no file is lost, and
 * what it sends twice counts as fetched again. When it is killed is decided by what is on articles.raw, never by the clock.
 */
@Timeout(600)
class WatchIT {
    private static final int FILES = 600;
    private static final int DOCUMENTS_OF_FILE = 10;
    private static final int DOCUMENTS = FILES * DOCUMENTS_OF_FILE;
    private static final int PARTITIONS = 4;
    private static final int POLL_MS = 10;

    @TempDir
    private Path volume;

    @SuppressWarnings("NullAway.Init") // started before each test
    private LocalStack stack;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        folder = Files.createDirectory(volume.resolve("news"));
        stack = LocalStack.start(new StackSize(PARTITIONS, 1, 2));
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void shouldLoseNothingWhenKilledAndRepeatOnlyRefetches() throws Exception {
        var written = drop(new GeneratedNews(3_000));

        try (var program = program()) {
            await(program, DOCUMENTS / 2);
            program.kill();
        }
        var atKill = ledgerFiles();
        assertThat(atKill).as("files in the ledger when killed").isBetween(1L, FILES - 1L);
        assertThat(onRaw()).as("documents of files that are not in it").isGreaterThan(atKill * DOCUMENTS_OF_FILE);
        finish();

        var report = audit();
        assertThat(report.faults()).isEmpty();
        assertThat(report.origins()).isGreaterThan(DOCUMENTS).isEqualTo(onRaw());
        assertThat(report.outcomes())
                .containsEntry(Outcome.ENRICHED, (long) written.originals())
                .containsEntry(Outcome.DUPLICATE, (long) written.copies())
                .containsEntry(Outcome.REFETCH, written.refetches() + report.origins() - DOCUMENTS);
    }

    @Test
    void shouldKeepASecondProducerFromTheLedger() throws Exception {
        Files.writeString(folder.resolve("a.txt"), new GeneratedNews(3_001).text());
        try (var first = program()) {
            await(first, 1);
            try (var second =
                    WatchProcess.start(stack, folder, volume.resolve("ledger"), volume.resolve("second.txt"))) {
                assertThat(second.awaitExit()).isEqualTo(1);
            }
            assertThat(volume.resolve("second.txt"))
                    .hasContent(
                            "khabar watch: the ledger " + volume.resolve("ledger") + " is in use by another producer");
            assertThat(first.terminate()).isZero();
        }
        assertThat(onRaw()).isEqualTo(1);
    }

    /** Starts it again, lets it take the rest, and tells it to stop. */
    private void finish() throws Exception {
        try (var program = program()) {
            while (ledgerFiles() < FILES) {
                program.requireAliveFor(POLL_MS);
            }
            var sent = onRaw();
            assertThat(program.terminate()).isZero();
            assertThat(onRaw()).isEqualTo(sent);
        }
    }

    private AuditReport audit() throws Exception {
        stack.startStream(new SimpleMeterRegistry());
        try (var progress = stack.streamProgress()) {
            while (!progress.isDone()) {
                assertThat(stack.failure()).isEmpty();
                Thread.sleep(100);
            }
        }
        return AuditCommand.audit(stack.clientSettings(), stack.serdes());
    }

    private WatchProcess program() throws IOException {
        return WatchProcess.start(stack, folder, volume.resolve("ledger"), volume.resolve("printed.txt"));
    }

    /** Writes all documents into files of a few, and renames each into the folder when it is whole. */
    private Written drop(GeneratedNews news) throws IOException {
        var lines = news.lines();
        for (var number = 0; number < FILES; number++) {
            var file = volume.resolve("%04d.jsonl".formatted(number));
            var documents = new ArrayList<String>();
            for (var document = 0; document < DOCUMENTS_OF_FILE; document++) {
                documents.add(lines.next());
            }
            Files.write(file, documents);
            Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        return lines.written();
    }

    private void await(WatchProcess program, long documents) throws Exception {
        while (onRaw() < documents) {
            program.requireAliveFor(POLL_MS);
        }
    }

    private long onRaw() throws ExecutionException, InterruptedException {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        for (var partition = 0; partition < PARTITIONS; partition++) {
            latest.put(new TopicPartition(Topics.RAW.name(), partition), OffsetSpec.latest());
        }
        try (var admin = Admin.create(stack.clientSettings())) {
            return admin.listOffsets(latest).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        }
    }

    /** Files that the ledger names, once each: its first line names the folder. */
    private long ledgerFiles() throws IOException {
        var ledger = volume.resolve("ledger");
        List<String> lines = Files.exists(ledger) ? Files.readAllLines(ledger) : List.of();
        return lines.stream().filter(line -> line.endsWith(".jsonl")).distinct().count();
    }
}
