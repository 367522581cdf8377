package org.khabar.enrich.reset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.reset.ResetPlan.StateFolder;
import org.khabar.enrich.slot.DiskUse;

/** The folders in which instances of the stream keep their state on this machine. */
final class StateFolders {
    private static final String SLOTS = "slot-";

    /** Kafka Streams holds a lock on it while it uses the folder. */
    private static final String LOCK = ".lock";

    private StateFolders() {}

    /**
     * The folders of an application under a {@code state.dir}: that of the application, and those of its slots.
     *
     * @throws UncheckedIOException when they cannot be read
     */
    static List<StateFolder> of(Path stateDir, String applicationId) {
        try {
            var folders = new ArrayList<StateFolder>();
            for (var parent : parents(stateDir)) {
                var folder = parent.resolve(applicationId);
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    folders.add(new StateFolder(folder, DiskUse.of(folder)));
                }
            }
            return List.copyOf(folders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> parents(Path stateDir) throws IOException {
        if (!Files.isDirectory(stateDir)) {
            return List.of();
        }
        try (var entries = Files.list(stateDir)) {
            var slots = entries.filter(entry -> entry.getFileName().toString().startsWith(SLOTS))
                    .sorted();
            return Stream.concat(Stream.of(stateDir), slots).toList();
        }
    }

    /** Whether a running instance holds the folder. */
    static boolean isInUse(Path folder) {
        var lock = folder.resolve(LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var held = channel.tryLock()) {
            return held == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes a folder and all that is in it; what links in it point to stays.
     *
     * @throws UncheckedIOException when something cannot be deleted
     */
    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new Deleter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Deleter extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
