package org.khabar.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.schema.Articles.NOON;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.khabar.ingest.metrics.WatchMetrics;

/** A watched folder for tests: one round after the other, with a time that moves only when it is told to. */
abstract class WatcherRounds {
    static final Duration SETTLE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofSeconds(1);

    @TempDir
    Path volume;

    final RecordedFiles sender = new RecordedFiles();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WatchMetrics metrics = new WatchMetrics(meters);

    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    FolderWatcher watcher;

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

    final FolderWatcher watcher() {
        var settings = new FolderWatcher.Settings(folder, volume.resolve("state/ledger"), SETTLE, POLL);
        return new FolderWatcher(settings, sender, metrics, Clock.fixed(NOON, ZoneOffset.UTC), () -> nowNs);
    }

    /** A round after some time. */
    final void after(Duration time) {
        nowNs += time.toNanos();
        assertThat(watcher.round()).isGreaterThanOrEqualTo(POLL);
    }

    /** A round, and another when what it saw has been left alone for long enough. */
    final void settle() {
        after(Duration.ZERO);
        after(SETTLE);
    }

    final void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    final void append(String name, String content) {
        unchecked(() -> Files.writeString(folder.resolve(name), content, StandardOpenOption.APPEND));
    }

    final void delete(String name) {
        unchecked(() -> {
            Files.delete(folder.resolve(name));
            return name;
        });
    }

    static void setWritten(Path file, Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    static void unchecked(Callable<?> action) {
        try {
            action.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    final double count(String meter) {
        return meters.get(meter).counter().count();
    }
}
