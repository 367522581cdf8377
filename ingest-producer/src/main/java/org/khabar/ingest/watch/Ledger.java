package org.khabar.ingest.watch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.khabar.ingest.watch.LedgerFile.Damage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers on disk which files were taken. An entry is lost at worst, by a crash or a damaged disk, and its file is then
 * taken again; there is never an entry for a file that was not taken. For one thread.
 */
final class Ledger implements Closeable {
    /**
     * How long a file that is gone is remembered. A volume that is not mounted looks like a folder that was emptied, and
     * its files must not all be taken again when it is back.
     */
    static final Duration REMEMBERED_WHEN_GONE = Duration.ofHours(1);

    // Below it, rewriting is not worth while.
    private static final int SPARE_LINES = 1_000;

    /** Another state than every file has: its content is compared before it counts as taken. */
    private static final long UNKNOWN = -1;

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Path file;
    private final String folder;
    private final LedgerLock lock;
    private final LedgerFile lines;
    private final Map<String, TakenFile> taken = new HashMap<>();
    private final Map<String, Long> goneSinceNs = new HashMap<>();
    private final List<LedgerLine> unwritten = new ArrayList<>();
    private long lineCount;

    private Ledger(Path file, Path folder, LedgerLock lock) {
        this.file = file;
        this.folder = folder.toString();
        this.lock = lock;
        this.lines = new LedgerFile(file);
    }

    /**
     * Opens the ledger of a folder, or begins it.
     *
     * @param file where it is kept; a lock and, for a moment, its replacement lie beside it
     * @param folder absolute path of the folder; if the ledger was of another one, contents are compared before a file counts
     *     as taken
     * @throws LedgerException if another producer has it, if it cannot be read or written, or if the file is something else
     */
    static Ledger open(Path file, Path folder) {
        var absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(absolute.getParent());
            var ledger = new Ledger(file, folder, LedgerLock.take(absolute));
            ledger.begin();
            return ledger;
        } catch (IOException e) {
            throw new LedgerException("the ledger " + file + " cannot be used: " + Failures.describe(e), e);
        }
    }

    private void begin() throws IOException {
        try {
            if (Files.exists(file)) {
                load();
            }
            rewrite();
        } catch (IOException | LedgerException e) {
            close();
            throw e;
        }
    }

    private void load() throws IOException {
        var folders = new ArrayList<String>();
        var damage = lines.read(line -> {
            if (line instanceof LedgerLine.Header header) {
                folders.add(header.folder());
            } else if (line instanceof LedgerLine.Entry entry) {
                taken.put(entry.taken().path(), entry.taken());
            }
        });
        if (folders.isEmpty() && taken.isEmpty() && Files.size(file) > 0) {
            throw new LedgerException(file + " is no ledger of watched files: name another, or remove it");
        }
        report(damage);
        if (!folders.isEmpty() && !folders.get(0).equals(folder)) {
            LOG.warn("The ledger {} was of the folder {}: contents are compared", file, folders.get(0));
            taken.replaceAll((path, entry) ->
                    new TakenFile(path, new FileState(entry.state().size(), UNKNOWN), entry.hash()));
        }
    }

    private void report(Damage damage) {
        if (damage.damaged() > 0) {
            LOG.error(
                    "The ledger {} is damaged: {} lines cannot be read, the first is line {}; their files are taken again, "
                            + "the other {} are remembered",
                    file,
                    damage.damaged(),
                    damage.firstDamaged(),
                    taken.size());
        }
    }

    /** What is remembered of a file. */
    Optional<TakenFile> find(String path) {
        return Optional.ofNullable(taken.get(path));
    }

    /** Whether a file was taken and has not been written to since. */
    boolean holds(SeenFile seen) {
        var entry = taken.get(seen.path());
        return entry != null && entry.state().equals(seen.state());
    }

    /** Remembers a file; on disk with the next {@link #flush}. */
    void enter(TakenFile file) {
        taken.put(file.path(), file);
        goneSinceNs.remove(file.path());
        unwritten.add(new LedgerLine.Entry(file));
    }

    /** Writes what is not on disk yet. When it fails, nothing is forgotten, and the next one tries again. */
    void flush() throws IOException {
        if (unwritten.isEmpty()) {
            return;
        }
        lines.append(unwritten);
        lineCount += unwritten.size();
        unwritten.clear();
        lines.force();
        if (lineCount > 2L * taken.size() + SPARE_LINES) {
            rewrite();
        }
    }

    /** Forgets files that have been gone for {@link #REMEMBERED_WHEN_GONE}. */
    void forgetGone(Scan scan, long nowNs) {
        for (var path : taken.keySet()) {
            if (scan.mayHold(path)) {
                goneSinceNs.remove(path);
            } else {
                goneSinceNs.putIfAbsent(path, nowNs);
            }
        }
        goneSinceNs.entrySet().removeIf(gone -> {
            var isLongAgo = nowNs - gone.getValue() >= REMEMBERED_WHEN_GONE.toNanos();
            if (isLongAgo) {
                taken.remove(gone.getKey());
            }
            return isLongAgo;
        });
    }

    /** How many files are remembered. */
    int size() {
        return taken.size();
    }

    private void rewrite() throws IOException {
        var header = Stream.of(new LedgerLine.Header(folder));
        var entries = taken.values().stream().map(LedgerLine.Entry::new);
        lines.replace(Stream.<LedgerLine>concat(header, entries).collect(Collectors.toList()));
        lineCount = taken.size();
    }

    /** Gives the ledger back; what could not be written is lost, and its files will be taken again. */
    @Override
    public void close() throws IOException {
        try (lock;
                lines) {
            flush();
        }
    }
}
