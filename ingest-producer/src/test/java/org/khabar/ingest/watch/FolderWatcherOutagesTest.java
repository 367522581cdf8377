package org.khabar.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.khabar.ingest.metrics.WatchMetrics;
import org.khabar.ingest.publish.UnavailableException;
import org.khabar.ingest.watch.WatchStatus.Part;

/** Folders, files and brokers that are away for a while. */
class FolderWatcherOutagesTest extends WatcherRounds {
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
}
