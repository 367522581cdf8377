package org.khabar.ingest.watch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The ledger on disk: lines are read once, appended, and now and then all replaced. */
final class LedgerFile implements Closeable {
    private static final int BUFFER_CHARS = 1 << 16;

    private final Path file;
    private @Nullable FileChannel channel;

    /** Where the next line goes: behind the last one that was written whole. */
    private long end;

    LedgerFile(Path file) {
        this.file = file;
    }

    /**
     * What reading found besides good lines.
     *
     * @param firstDamaged number of the first line that cannot be read, from 1; 0 if all can
     * @param damaged how many cannot
     */
    record Damage(int firstDamaged, int damaged) {}

    /**
     * Reads all lines that can be read. A last line without its end is what a crash left, and no damage.
     *
     * @param lines given each in turn
     */
    Damage read(Consumer<LedgerLine> lines) throws IOException {
        var firstDamaged = 0;
        var damaged = 0;
        var isTorn = !endsWithNewline();
        try (var reader = new BufferedReader(
                // Damaged bytes come out as U+FFFD, and so disagree with the checksum.
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), BUFFER_CHARS)) {
            var number = 0;
            var line = reader.readLine();
            while (line != null) {
                number++;
                var next = reader.readLine();
                var decoded = LedgerLine.decode(line);
                decoded.ifPresent(lines);
                if (decoded.isEmpty() && !(isTorn && next == null)) {
                    damaged++;
                    firstDamaged = firstDamaged == 0 ? number : firstDamaged;
                }
                line = next;
            }
        }
        return new Damage(firstDamaged, damaged);
    }

    /** Replaces the whole file, so that a crash leaves either the old one or the new one. */
    void replace(Iterable<? extends LedgerLine> lines) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".new");
        try (var writer = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
            for (var line : lines) {
                writer.write(line.encoded());
                writer.write('\n');
            }
        }
        var replacement = FileChannel.open(next, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            replacement.force(true);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder();
        } catch (IOException e) {
            replacement.close();
            throw e;
        }
        close();
        channel = replacement;
        end = replacement.size();
    }

    // Until the folder is on disk too, a power cut can bring the old file back, and with it what was appended is gone.
    private void forceFolder() throws IOException {
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /**
     * Adds lines, and returns when they would outlive the process. What a failure leaves half written is overwritten by the
     * next attempt.
     */
    void append(List<? extends LedgerLine> lines) throws IOException {
        if (channel == null) {
            throw new IllegalStateException("nothing is appended before the first replacement");
        }
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.encoded()).append('\n'));
        var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        var position = end;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
        end = position;
    }

    /** Returns when all that was added would outlive the machine. */
    void force() throws IOException {
        if (channel != null) {
            channel.force(false);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    private boolean endsWithNewline() throws IOException {
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            var last = ByteBuffer.allocate(1);
            return in.size() > 0 && in.read(last, in.size() - 1) == 1 && last.get(0) == '\n';
        }
    }
}
