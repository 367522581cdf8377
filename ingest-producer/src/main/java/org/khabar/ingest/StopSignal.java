package org.khabar.ingest;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets work end by itself when the process is asked to stop (SIGTERM, Ctrl-C), and the process then with 0: left alone, a JVM
 * answers with the signal's number, as if it had not stopped as it should. Closing says that all is done.
 */
final class StopSignal implements AutoCloseable {
    /** Below the ten seconds that Docker gives. Producers that wait for brokers that are away would take minutes. */
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::onSignal, "stop");
    private volatile Runnable stop = () -> {};

    private StopSignal() {}

    /** Begins to listen. */
    static StopSignal listen() {
        var signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** What makes the work end; called from another thread, perhaps twice. */
    void onStop(Runnable action) {
        stop = action;
        if (asked.getCount() == 0) {
            action.run();
        }
    }

    private void onSignal() {
        asked.countDown();
        stop.run();
        try {
            if (!done.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Stopped while files were being sent; they are sent again at the next start");
            }
        } catch (InterruptedException e) {
            // Nobody interrupts it; what is to be done is the same.
        }
        Runtime.getRuntime().halt(0);
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process has been asked to stop, and the hook ends it.
        }
    }
}
