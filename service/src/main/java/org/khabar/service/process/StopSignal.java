package org.khabar.service.process;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.khabar.service.terminal.ExitCodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets work end by itself when the process is asked to stop (SIGTERM, Ctrl-C), and the process then with the status of the work:
 * left alone, a JVM answers with the signal's number, as if it had not stopped as it should. The command tells its status by
 * {@link #endWith} when it has said all it has to say, since the process may be gone a moment later.
 */
public final class StopSignal implements AutoCloseable {
    /** Below the ten seconds that Docker gives. Producers that wait for brokers that are away would take minutes. */
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);

    private final Duration limit;
    private final IntConsumer halt;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final Thread hook = new Thread(this::onSignal, "stop");
    private boolean isAsked;
    private Action action;

    /** What makes the work end. */
    @FunctionalInterface
    public interface Action {
        /**
         * Called from another thread, perhaps before the work has begun.
         *
         * @return with what status the process is to end at once; empty when the command will tell it
         */
        OptionalInt stop();
    }

    StopSignal(Duration limit, IntConsumer halt, Action action) {
        this.limit = limit;
        this.halt = halt;
        this.action = action;
    }

    /** Begins to listen before it is known how to stop: see {@link #onStop}. */
    public static StopSignal listen() {
        return listen(OptionalInt::empty);
    }

    /** Begins to listen. */
    public static StopSignal listen(Action action) {
        var signal = new StopSignal(LIMIT, Runtime.getRuntime()::halt, action);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Sets what makes the work end; it is called at once when the process has been asked already. */
    public void onStop(Runnable work) {
        boolean isLate;
        synchronized (this) {
            isLate = isAsked;
            action = () -> {
                work.run();
                return OptionalInt.empty();
            };
        }
        if (isLate) {
            work.run();
        }
    }

    /**
     * Tells that the work has ended.
     *
     * @param status of the command, and so of the process
     * @return the same
     */
    public int endWith(int status) {
        ended.complete(status);
        return status;
    }

    /** What the process does when it is asked to stop. */
    void onSignal() {
        Action known;
        synchronized (this) {
            isAsked = true;
            known = action;
        }
        halt.accept(known.stop().orElseGet(this::awaitEnd));
    }

    private int awaitEnd() {
        try {
            return ended.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Stopped before all was done; what was under way is done again at the next start");
            return ExitCodes.DONE;
        } catch (InterruptedException | ExecutionException e) {
            return ExitCodes.FAILED; // neither is ever done to it
        }
    }

    /** Stops listening. Work that ended without a status has failed. */
    @Override
    public void close() {
        ended.complete(ExitCodes.FAILED);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process has been asked to stop, and the hook ends it.
        }
    }
}
