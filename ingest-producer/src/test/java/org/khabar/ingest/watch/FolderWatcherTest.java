package org.khabar.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.khabar.schema.Articles.NOON;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.ingest.metrics.WatchMetrics;
import org.khabar.ingest.publish.UnavailableException;
import org.khabar.ingest.watch.WatchStatus.Part;

/** One round after the other, with a time that moves only when it is told to. */
class FolderWatcherTest {
    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofSeconds(1);

    @TempDir
    private Path volume;

    private final RecordedFiles sender = new RecordedFiles();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WatchMetrics metrics = new WatchMetrics(meters);

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private FolderWatcher watcher;

    private long nowNs = 1_000_000_000L;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectory(volume.resolve("news"));
        watcher = watcher();
    }

    @AfterEach
    void stop() {
        watcher.close();
    }

    @Test
    void shouldTakeAFileWhenItHasBeenUnchangedForLongEnough() throws IOException {
        write("a.txt", "1");

        after(Duration.ZERO);
        after(SETTLE.minusMillis(1));
        assertThat(sender.sent).isEmpty();
        assertThat(watcher.status().waitingFiles()).isEqualTo(1);

        after(Duration.ofMillis(1));
        assertThat(sender.sent).containsExactly("a.txt=1");
        assertThat(watcher.status().waitingFiles()).isZero();
        assertThat(watcher.status().lastTaken()).isEqualTo(NOON);
    }

    @Test
    void shouldWaitAnewWheneverAFileGrows() throws IOException {
        write("a.txt", "1");
        after(Duration.ZERO);
        for (var i = 0; i < 5; i++) {
            append("a.txt", "2");
            after(SETTLE.minusMillis(500));
        }
        assertThat(sender.sent).isEmpty();

        after(SETTLE);
        assertThat(sender.sent).containsExactly("a.txt=122222");
    }

    @Test
    void shouldTakeAFileAtOnceThatWasLeftAloneBeforeItWasRenamedIn() throws IOException {
        var elsewhere = Files.writeString(volume.resolve("a.txt"), "1");
        setWritten(elsewhere, Instant.now().minusSeconds(3));
        Files.move(elsewhere, folder.resolve("a.txt"), StandardCopyOption.ATOMIC_MOVE);

        after(Duration.ZERO);

        assertThat(sender.sent).containsExactly("a.txt=1");
    }

    @Test
    void shouldTakeEachVersionOnce() throws IOException {
        write("a.txt", "1");
        settle();
        settle();
        assertThat(sender.sent).containsExactly("a.txt=1");

        var next = Files.writeString(folder.resolve(".a.txt"), "2");
        Files.move(next, folder.resolve("a.txt"), StandardCopyOption.ATOMIC_MOVE);
        settle();
        settle();

        assertThat(sender.sent).containsExactly("a.txt=1", "a.txt=2");
        assertThat(count(WatchMetrics.TAKEN)).isEqualTo(2);
        assertThat(count(WatchMetrics.READ_BYTES)).isEqualTo(2);
    }

    @Test
    void shouldNotTakeAgainWhatWasOnlyTouched() throws IOException {
        write("a.txt", "1");
        settle();

        setWritten(folder.resolve("a.txt"), Instant.now().plusSeconds(60));
        settle();
        settle();

        assertThat(sender.attempts).isEqualTo(1);
        assertThat(watcher.status().waitingFiles()).isZero();
    }

    @Test
    void shouldRememberOverARestart() throws IOException {
        write("a.txt", "1");
        settle();

        watcher.close();
        watcher = watcher();
        write("b.txt", "2");
        settle();

        assertThat(sender.sent).containsExactly("a.txt=1", "b.txt=2");
    }

    @Test
    void shouldLeaveOutWhatIsNotFinishedOrNoArticle() throws IOException {
        var outside = Files.writeString(volume.resolve("outside.txt"), "x");
        write(".a.txt", "x");
        write("a.txt.tmp", "x");
        write("a.txt.part", "x");
        write("a.png", "x");
        write(".hidden/a.txt", "x");
        write("upload.tmp/a.txt", "x");
        Files.createSymbolicLink(folder.resolve("link.txt"), outside);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        write("b/c/d.txt", "1");

        settle();

        assertThat(sender.sent).containsExactly("b/c/d.txt=1");
    }

    @Test
    void shouldWatchAFolderThatIsALink() throws IOException {
        var real = Files.createDirectory(volume.resolve("real"));
        Files.writeString(real.resolve("a.txt"), "1");
        Files.delete(folder);
        Files.createSymbolicLink(folder, real);

        settle();

        assertThat(sender.sent).containsExactly("a.txt=1");
    }

    @Test
    void shouldTakeTheOldestFirst() throws IOException {
        write("a.txt", "younger");
        write("b.txt", "older");
        setWritten(folder.resolve("a.txt"), Instant.now().minusSeconds(10));
        setWritten(folder.resolve("b.txt"), Instant.now().minusSeconds(20));

        settle();

        assertThat(sender.sent).containsExactly("b.txt=older", "a.txt=younger");
    }

    @Test
    void shouldWaitForAFolderThatIsNotThereYet() throws IOException {
        Files.delete(folder);
        settle();
        assertThat(watcher.status().problems().get(Part.FOLDER))
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("the folder " + folder + " cannot be watched: it is not there"));

        Files.createDirectory(folder);
        write("a.txt", "1");
        settle();

        assertThat(sender.sent).containsExactly("a.txt=1");
        assertThat(watcher.status().isWorking()).isTrue();
    }

    @Test
    void shouldNotTakeFilesAgainThatComeBackWithTheirFolder() throws IOException {
        write("a.txt", "1");
        settle();

        var away = Files.move(folder, volume.resolve("away"));
        settle();
        Files.move(away, folder);
        settle();

        assertThat(sender.attempts).isEqualTo(1);
    }

    @Test
    void shouldTakeAnUnreadableFileWhenItBecomesReadable() throws IOException {
        write("a.txt", "1");
        write("b.txt", "2");
        var file = folder.resolve("a.txt");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "root may read everything");
        settle();
        settle();
        assertThat(sender.sent).containsExactly("b.txt=2");
        assertThat(count(WatchMetrics.FAILED)).isPositive();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        after(Pauses.LONGEST);

        assertThat(sender.sent).containsExactly("b.txt=2", "a.txt=1");
    }

    @Test
    void shouldTakeAgainWhatChangedWhileItWasRead() throws IOException {
        write("a.txt", "1");
        sender.beforeAnswer = () -> append("a.txt", "2");
        settle();
        sender.beforeAnswer = () -> {};
        settle();

        assertThat(sender.sent).containsExactly("a.txt=1", "a.txt=12");
    }

    @Test
    void shouldNotMindAFileThatGoesWhileItIsRead() throws IOException {
        write("a.txt", "1");
        sender.beforeAnswer = () -> delete("a.txt");
        settle();
        settle();

        assertThat(sender.attempts).isEqualTo(1);
        assertThat(watcher.status().waitingFiles()).isZero();
        assertThat(count(WatchMetrics.FAILED)).isZero();
    }

    @Test
    void shouldTryAgainWithPausesWhileBrokersAreAway() throws IOException {
        for (var i = 0; i < 10; i++) {
            write(i + ".txt", "1");
        }
        sender.isBrokerAway = true;
        settle();
        for (var second = 0; second < 300; second++) {
            after(Duration.ofSeconds(1));
        }
        assertThat(sender.attempts).isBetween(5, 25);
        assertThat(watcher.status().problems().get(Part.DELIVERY))
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("documents are not taken: no broker answers"));
        assertThat(watcher.status().isWorking()).isFalse();

        sender.isBrokerAway = false;
        after(Pauses.LONGEST);
        after(Pauses.LONGEST);

        assertThat(sender.sent).hasSize(10);
        assertThat(watcher.status().isWorking()).isTrue();
    }

    @Test
    void shouldTakeOtherFilesWhileOneFails() throws IOException {
        sender.failing.put("a.txt", "record too large");
        write("a.txt", "1");
        write("b.txt", "2");
        settle();
        assertThat(sender.sent).containsExactly("b.txt=2");
        assertThat(watcher.status().isWorking()).isTrue();
        assertThat(count(WatchMetrics.FAILED)).isEqualTo(1);

        sender.failing.clear();
        after(Pauses.FIRST);

        assertThat(sender.sent).containsExactly("b.txt=2", "a.txt=1");
    }

    @Test
    void shouldNotThinkThatBrokersAreBackBecauseAFileWasOnlyTouched() throws IOException {
        write("a.txt", "1");
        settle();
        sender.isBrokerAway = true;
        write("b.txt", "2");
        settle();
        setWritten(folder.resolve("a.txt"), Instant.now().minusSeconds(60));

        after(Pauses.FIRST);

        assertThat(watcher.status().problems()).containsKey(Part.DELIVERY);
    }

    @Test
    void shouldWaitForBrokersThatAreNotThereAtTheStart() throws IOException {
        write("a.txt", "1");
        sender.unconnected = new UnavailableException("no broker answers at b:1", new IOException());
        settle();
        assertThat(watcher.status().problems().get(Part.DELIVERY))
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("no broker answers at b:1"));
        assertThat(watcher.status().waitingFiles()).isEqualTo(1);

        sender.unconnected = null;
        after(Pauses.LONGEST);

        assertThat(sender.sent).containsExactly("a.txt=1");
        assertThat(watcher.status().isWorking()).isTrue();
    }

    @Test
    void shouldWaitForAnswersOncePerBatch() throws IOException {
        for (var i = 0; i < 1_000; i++) {
            write("%02d/%04d.txt".formatted(i % 20, i), "x");
        }

        settle();

        assertThat(sender.sent).hasSize(1_000);
        assertThat(sender.flushes).isEqualTo(5);
    }

    @Test
    @Timeout(60)
    void shouldRunUntilItIsStopped() throws Exception {
        write("a.txt", "1");
        setWritten(folder.resolve("a.txt"), Instant.now().minusSeconds(10));
        var thread = new Thread(watcher::run);
        thread.start();
        while (watcher.status().lastTaken() == null) {
            TimeUnit.MILLISECONDS.sleep(10);
        }

        watcher.stop();
        thread.join();

        assertThat(sender.sent).containsExactly("a.txt=1");
    }

    private FolderWatcher watcher() {
        var settings = new FolderWatcher.Settings(folder, volume.resolve("state/ledger"), SETTLE, POLL);
        return new FolderWatcher(settings, sender, metrics, Clock.fixed(NOON, ZoneOffset.UTC), () -> nowNs);
    }

    /** A round after some time. */
    private void after(Duration time) {
        nowNs += time.toNanos();
        assertThat(watcher.round()).isGreaterThanOrEqualTo(POLL);
    }

    /** A round, and another when what it saw has been left alone for long enough. */
    private void settle() {
        after(Duration.ZERO);
        after(SETTLE);
    }

    private void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void append(String name, String content) {
        unchecked(() -> Files.writeString(folder.resolve(name), content, StandardOpenOption.APPEND));
    }

    private void delete(String name) {
        unchecked(() -> {
            Files.delete(folder.resolve(name));
            return name;
        });
    }

    private static void setWritten(Path file, Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private static void unchecked(Callable<?> action) {
        try {
            action.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private double count(String meter) {
        return meters.get(meter).counter().count();
    }
}
