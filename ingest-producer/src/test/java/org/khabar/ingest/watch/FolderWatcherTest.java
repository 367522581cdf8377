package org.khabar.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.schema.Articles.NOON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.khabar.ingest.metrics.WatchMetrics;

class FolderWatcherTest extends WatcherRounds {
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
        // As long as the first one: within one tick of the file system's clock nothing would tell them apart.
        setWritten(next, Instant.now().minusSeconds(1));
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
}
