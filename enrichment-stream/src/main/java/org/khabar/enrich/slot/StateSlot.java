package org.khabar.enrich.slot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder below the shared one that one instance has for itself while it lives: {@code slot-N}, held by a lock on the file
 * {@code slot-N.lock} beside it. The operating system gives the lock up when the process ends, however it ends, so an instance
 * that takes the place of another finds its state. Streams refuses to share a folder, and lets only one member have a
 * name.
 */
public final class StateSlot implements AutoCloseable {
    private final int number;
    private final Path folder;
    private final FileChannel channel;

    private StateSlot(int number, Path folder, FileChannel channel) {
        this.number = number;
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Claims the free slot with the lowest number.
     *
     * @param shared folder that holds the slots; is made when it is not there
     * @param slots how many there may be, at least 1
     * @throws NoSlotException when all are taken, or the folder cannot be written to
     */
    public static StateSlot claim(Path shared, int slots) {
        try {
            Files.createDirectories(shared);
            for (int number = 0; number < slots; number++) {
                var slot = tryClaim(shared, number);
                if (slot.isPresent()) {
                    return slot.get();
                }
            }
        } catch (IOException e) {
            throw new NoSlotException("Cannot claim a slot below " + shared + ": " + e);
        }
        throw new NoSlotException("All " + slots + " slots below " + shared
                + " are taken by running instances; more need a larger state.slots");
    }

    /**
     * Makes sure of a folder that one instance has for itself without slots.
     *
     * @throws NoSlotException when it cannot be made or written to
     */
    public static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new NoSlotException("Cannot make the folder of the state, state.dir=" + folder + ": " + e);
        }
        if (!Files.isWritable(folder)) {
            throw new NoSlotException("Cannot write to the folder of the state, state.dir=" + folder);
        }
    }

    private static Optional<StateSlot> tryClaim(Path shared, int number) throws IOException {
        var name = "slot-" + number;
        var channel =
                FileChannel.open(shared.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new StateSlot(number, Files.createDirectories(shared.resolve(name)), channel));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this process
        }
    }

    /** Its number, from 0. */
    public int number() {
        return number;
    }

    /** The folder that is this instance's alone. */
    public Path folder() {
        return folder;
    }

    /** Gives the slot up. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot give up " + folder, e);
        }
    }
}
