package org.khabar.ingest.watch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second producer from a ledger. The lock is on a file beside it, as the ledger itself is replaced now and then; it
 * ends with the process, however that ends.
 */
final class LedgerLock implements Closeable {
    private final FileChannel channel;

    private LedgerLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of a ledger; throws {@link LedgerException} if another has it. */
    static LedgerLock take(Path ledger) throws IOException {
        var file = ledger.resolveSibling(ledger.getFileName() + ".lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new LedgerLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // Of this process, which is no better than of another.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new LedgerException("the ledger " + ledger + " is in use by another producer");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
