package org.khabar.ingest.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.khabar.ingest.metrics.WatchMetrics;
import org.khabar.ingest.publish.UnavailableException;
import org.khabar.ingest.watch.WatchStatus.Part;

/**
 * Sends what appears in a folder, each version of each file once, until it is told to stop.
 *
 * <p>It walks through the folder again and again. The operating system's notices would be quicker, but they do not come for
 * what another machine writes to a shared volume nor through some mounts of containers, are dropped when there are too
 * many, and do not tell a file that was renamed in from one that is just being written; a walk that is done anyway for
 * these cases is enough. A walk that takes long is followed by a longer pause, so that it never takes more than a fifth
 * of the time.
 *
 * <p>What does not work is no reason to end: it is shown in the {@link #status}, and tried again with growing pauses.
 */
public final class FolderWatcher implements AutoCloseable {
    private static final int PAUSE_PER_SCAN = 4;

    private final Path folder;
    private final Duration poll;
    private final FileSender sender;
    private final Ledger ledger;
    private final WaitingFiles waiting;
    private final StatusBoard board;
    private final FileComplaints complaints = new FileComplaints();
    private final FileTaker taker;
    private final LongSupplier nanoTime;
    private final Pauses connecting = new Pauses();
    private final Pauses writing = new Pauses();
    private final CountDownLatch stop = new CountDownLatch(1);
    private long tryAgainAtNs;

    /**
     * What is watched and how.
     *
     * @param folder need not be there yet
     * @param ledger file that remembers what was taken; does not lie in the folder, as the settings are checked for
     * @param settle how long a file must have been unchanged
     * @param poll least pause between two looks
     */
    public record Settings(Path folder, Path ledger, Duration settle, Duration poll) {
        /** Paths become absolute. */
        public Settings {
            folder = folder.toAbsolutePath().normalize();
            ledger = ledger.toAbsolutePath().normalize();
        }
    }

    /**
     * @param sender takes the files; not closed with this
     * @param metrics is told of files
     * @param clock gives times for people
     * @param nanoTime measures time that has passed, in nanoseconds, as {@link System#nanoTime} does
     * @throws LedgerException if the ledger cannot be used or another producer uses it
     */
    public FolderWatcher(
            Settings settings, FileSender sender, WatchMetrics metrics, Clock clock, LongSupplier nanoTime) {
        this.folder = settings.folder();
        this.poll = settings.poll();
        this.sender = sender;
        this.nanoTime = nanoTime;
        this.board = new StatusBoard(clock);
        this.waiting = new WaitingFiles(settings.settle());
        this.ledger = Ledger.open(settings.ledger(), folder);
        this.taker = new FileTaker(sender, ledger, waiting, board, complaints, metrics, nanoTime);
        this.tryAgainAtNs = nanoTime.getAsLong();
    }

    /** Watches until {@link #stop} is called or the thread is interrupted. */
    public void run() {
        try {
            while (!stop.await(round().toNanos(), TimeUnit.NANOSECONDS)) {
                // what is to be done is done by the round
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes {@link #run} return soon: the file at hand is given up, and what was sent of it is sent again next time. */
    public void stop() {
        stop.countDown();
    }

    /** How it goes; for any thread. */
    public WatchStatus status() {
        return board.status();
    }

    /**
     * Looks through the folder once and takes what is ready.
     *
     * @return how long to wait before the next round
     */
    Duration round() {
        var startNs = nanoTime.getAsLong();
        var scan = FolderScan.of(folder);
        var scannedNs = nanoTime.getAsLong();
        report(scan);
        if (scan.failure() == null) {
            waiting.update(scan, ledger, startNs);
            complaints.keep(scan::mayHold);
            ledger.forgetGone(scan, scannedNs);
        }
        taker.showWaiting();
        if (scannedNs - tryAgainAtNs >= 0) {
            var pause = take();
            tryAgainAtNs = nanoTime.getAsLong() + pause.toNanos();
        }
        taker.showWaiting();
        var rest = Duration.ofNanos((scannedNs - startNs) * PAUSE_PER_SCAN);
        return rest.compareTo(poll) > 0 ? rest : poll;
    }

    private void report(Scan scan) {
        board.scanned();
        if (scan.failure() != null) {
            board.broken(Part.FOLDER, "the folder " + folder + " cannot be watched: it " + scan.failure());
            return;
        }
        board.works(Part.FOLDER);
        scan.unlisted().forEach(complaints::warn);
        scan.skipped().forEach(complaints::inform);
    }

    /** Takes what is ready; returns how long to wait with the next. */
    private Duration take() {
        try {
            ledger.flush();
            sender.connect();
            connected();
            var pause = taker.take(waiting.ready(nanoTime.getAsLong()), this::isStopping);
            ledger.flush();
            writing.afterSuccess();
            board.works(Part.LEDGER);
            return pause;
        } catch (UnavailableException e) {
            board.broken(Part.DELIVERY, String.valueOf(e.getMessage()));
            return connecting.afterFailure();
        } catch (IOException e) {
            board.broken(Part.LEDGER, "the ledger cannot be written: " + Failures.describe(e));
            return writing.afterFailure();
        }
    }

    private void connected() {
        if (connecting.isFailing()) {
            board.works(Part.DELIVERY);
        }
        connecting.afterSuccess();
        board.connected();
    }

    private boolean isStopping() {
        return stop.getCount() == 0 || Thread.currentThread().isInterrupted();
    }

    /** Gives the ledger back. */
    @Override
    public void close() {
        try {
            ledger.close();
        } catch (IOException e) {
            throw new LedgerException("the ledger could not be written: " + Failures.describe(e), e);
        }
    }
}
