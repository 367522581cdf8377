package org.khabar.enrich.replay;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.replay.ReplayRules.Fate;
import org.khabar.service.terminal.Failures;

/** One pass over the letters that are meant: each is judged, and sent or told why not. */
final class ReplayRun {
    /** Letters a transaction: enough to be quick, few enough that a failure is soon narrowed down. */
    private static final int BATCH_LETTERS = 100;

    /** Bytes a transaction, so that memory is bounded and it ends well before its time is over. */
    private static final long BATCH_BYTES = 8L * 1024 * 1024;

    private final LetterBox box;
    private final LetterFilter filter;
    private final ReplayReport report;
    private final ReplayRules rules;
    private final List<Letter> batch = new ArrayList<>();
    private long batchBytes;
    private @Nullable String stopped;

    /**
     * Reads what was replayed already.
     *
     * @param filter which letters are meant
     * @param report is told what becomes of each
     * @param maxAttempts how often a document is replayed at most
     */
    ReplayRun(LetterBox box, LetterFilter filter, ReplayReport report, int maxAttempts) {
        this.box = box;
        this.filter = filter;
        this.report = report;
        this.rules = new ReplayRules(box.replayed(), maxAttempts);
    }

    /** Tells what would be sent. */
    void preview() {
        box.read(filter, letter -> report.judged(letter, rules.judge(letter)));
    }

    /** Sends what may be sent. */
    void send(Replayer replayer) {
        box.read(filter, letter -> {
            var judgement = rules.judge(letter);
            if (judgement.fate() == Fate.SEND) {
                enqueue(letter, replayer);
            } else {
                report.judged(letter, judgement);
            }
        });
        flush(replayer);
    }

    private void enqueue(Letter letter, Replayer replayer) {
        batch.add(letter);
        batchBytes += letter.bytes();
        if (batch.size() >= BATCH_LETTERS || batchBytes >= BATCH_BYTES) {
            flush(replayer);
        }
    }

    // When the producer cannot go on, the letters that follow are named all the same.
    private void flush(Replayer replayer) {
        if (stopped == null && !batch.isEmpty()) {
            try {
                replayer.replay(batch).forEach(report::sent);
            } catch (KafkaException | IllegalStateException e) {
                stopped = Failures.line(e);
            }
        }
        if (stopped != null) {
            var why = stopped;
            batch.forEach(letter -> report.failed(letter, why));
        }
        batch.clear();
        batchBytes = 0;
    }
}
