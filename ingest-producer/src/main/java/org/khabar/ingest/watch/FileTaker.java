package org.khabar.ingest.watch;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.khabar.ingest.metrics.WatchMetrics;
import org.khabar.ingest.watch.WatchStatus.Part;
import org.khabar.service.terminal.PrintableText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files: sends a batch of them, waits for all answers, and enters into the ledger those of which every document is on its
 * topic. A file is known by its state before and after it was read; one that changed in between is left for later.
 */
final class FileTaker {
    // Waiting for answers costs milliseconds, and what is in a batch is sent again after a crash.
    private static final int BATCH_FILES = 200;
    private static final int BATCH_DOCUMENTS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(FileTaker.class);

    private final FileSender sender;
    private final Ledger ledger;
    private final WaitingFiles waiting;
    private final StatusBoard board;
    private final FileComplaints complaints;
    private final WatchMetrics metrics;
    private final LongSupplier nanoTime;
    private final Pauses pauses = new Pauses();
    private final List<Attempt> batch = new ArrayList<>();

    /** A file that is being sent, with the hash of what was sent. */
    private record Attempt(SeenFile file, String hash, Delivery delivery) {}

    FileTaker(
            FileSender sender,
            Ledger ledger,
            WaitingFiles waiting,
            StatusBoard board,
            FileComplaints complaints,
            WatchMetrics metrics,
            LongSupplier nanoTime) {
        this.sender = sender;
        this.ledger = ledger;
        this.waiting = waiting;
        this.board = board;
        this.complaints = complaints;
        this.metrics = metrics;
        this.nanoTime = nanoTime;
    }

    /**
     * Takes files until all are through, none gets through, or it is told to stop.
     *
     * @return how long to wait before the next call; zero if all is well
     */
    Duration take(List<SeenFile> ready, BooleanSupplier isStopping) throws IOException {
        if (waiting.size() == 0) {
            works(); // nothing is known to fail
        }
        var left = ready.iterator();
        var pause = Duration.ZERO;
        while (left.hasNext() && pause.isZero() && !isStopping.getAsBoolean()) {
            begin(left.next(), isStopping);
            if (isFull() || !left.hasNext()) {
                pause = finish();
            }
        }
        return batch.isEmpty() ? pause : finish();
    }

    // When nothing got through, one file finds out whether it does again.
    private boolean isFull() {
        return pauses.isFailing()
                || sender.isBrokerAway()
                || batch.size() >= BATCH_FILES
                || batch.stream()
                                .mapToLong(attempt -> attempt.delivery().documents())
                                .sum()
                        >= BATCH_DOCUMENTS;
    }

    private void begin(SeenFile file, BooleanSupplier isStopping) {
        try {
            if (!file.isUnchanged()) {
                return; // the next scan sees what has become of it
            }
            var hash = ContentHash.of(file.file());
            if (isTaken(file, hash)) {
                LOG.debug("{} was touched, and is what it was", PrintableText.of(file.path()));
                ledger.enter(new TakenFile(file.path(), file.state(), hash));
                waiting.remove(file.path());
            } else {
                batch.add(new Attempt(file, hash, sender.send(file, isStopping)));
            }
        } catch (NoSuchFileException e) {
            waiting.remove(file.path());
        } catch (IOException e) {
            fail(file, "cannot be taken: " + Failures.describe(e));
        }
    }

    private boolean isTaken(SeenFile file, String hash) {
        return ledger.find(file.path())
                .filter(taken -> taken.hash().equals(hash)
                        && taken.state().size() == file.state().size())
                .isPresent();
    }

    /** Waits for the answers; returns how long to wait if nothing at all got through. */
    private Duration finish() throws IOException {
        if (batch.isEmpty()) {
            return Duration.ZERO;
        }
        sender.awaitAnswers();
        var finished = List.copyOf(batch);
        batch.clear();
        finished.stream().filter(attempt -> attempt.delivery().isComplete()).forEach(this::enter);
        ledger.flush();
        var pause = judge(finished);
        finished.stream().filter(FileTaker::hasFailed).forEach(attempt -> failToSend(attempt, pause));
        showWaiting();
        return pause;
    }

    private static boolean hasFailed(Attempt attempt) {
        return attempt.delivery().failure() != null;
    }

    private Duration judge(List<Attempt> finished) {
        var isAnyTaken =
                finished.stream().anyMatch(attempt -> attempt.delivery().isComplete());
        var failure = finished.stream()
                .flatMap(attempt -> Optional.ofNullable(attempt.delivery().failure()).stream())
                .findFirst();
        if (sender.isBrokerAway() || (!isAnyTaken && failure.isPresent())) {
            board.broken(
                    Part.DELIVERY, "documents are not taken: " + failure.orElse("the brokers do not answer in time"));
            return pauses.afterFailure();
        }
        works();
        return Duration.ZERO;
    }

    // What keeps every file from being sent is told once, and not for each of them.
    private void failToSend(Attempt attempt, Duration pause) {
        if (pause.isZero()) {
            complaints.warn(
                    attempt.file().path(),
                    "could not be sent: " + attempt.delivery().failure());
        }
        postpone(attempt.file());
    }

    /** Tells how many files are waiting. */
    void showWaiting() {
        board.waiting(waiting.size());
        metrics.filesWaiting(waiting.size());
    }

    private void works() {
        board.works(Part.DELIVERY);
        pauses.afterSuccess();
    }

    private void enter(Attempt attempt) {
        var file = attempt.file();
        try {
            if (!file.isUnchanged()) {
                LOG.debug("{} changed while it was read", PrintableText.of(file.path()));
                return; // the next scan sees it as another version
            }
        } catch (NoSuchFileException e) {
            LOG.debug("{} went when it had been read", PrintableText.of(file.path()));
        } catch (IOException e) {
            fail(file, "cannot be looked at: " + Failures.describe(e));
            return;
        }
        ledger.enter(new TakenFile(file.path(), file.state(), attempt.hash()));
        waiting.remove(file.path());
        complaints.settle(file.path());
        metrics.fileTaken(file.size(), board.taken());
        LOG.info(
                "Took {}: {} documents",
                PrintableText.of(file.path()),
                attempt.delivery().documents());
    }

    private void fail(SeenFile file, String why) {
        complaints.warn(file.path(), why);
        postpone(file);
    }

    private void postpone(SeenFile file) {
        waiting.postpone(file.path(), nanoTime.getAsLong());
        metrics.fileFailed();
    }
}
